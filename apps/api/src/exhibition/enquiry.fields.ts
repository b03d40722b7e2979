import { ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/context.js';
import { EnquiryMessageModel, EnquiryModel } from './enquiry.model.js';

@Resolver(() => EnquiryModel)
export class EnquiryFieldsResolver {
  @ResolveField(() => [EnquiryMessageModel], { description: 'In order, at most 200.' })
  async messages({ id }: EnquiryModel, _args: unknown, { loaders }: RequestContext): Promise<EnquiryMessageModel[]> {
    return (await loaders.messagesByEnquiryId.load(id)).map((row) => EnquiryMessageModel.from(row));
  }
}
