import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { FILE_OWNER_KIND } from '@ketnoi/businesses';
import { RemoveFile, RequestUpload } from '@ketnoi/media';
import { Access } from '../graphql/access.js';
import type { RequestContext } from '../graphql/context.js';
import { answer, resultUnion, type RefusalModel } from '../graphql/results.js';
import { RemoveFileInput, RequestUploadInput } from './file.inputs.js';
import { FileRemovedModel, FileTooLarge, QuotaExceeded, UploadTicketModel } from './file.model.js';

const RequestUploadResult = resultUnion('RequestUploadResult', UploadTicketModel, [FileTooLarge, QuotaExceeded]);
const RemoveFileResult = resultUnion('RemoveFileResult', FileRemovedModel);

@Resolver()
export class FileMutationsResolver {
  constructor(private readonly requests: RequestUpload, private readonly removing: RemoveFile) {}

  @Access('verified')
  @Mutation(() => RequestUploadResult, { description: 'Permission to send one file for a business I act for. Its bytes then go to `/uploads/<id>`.' })
  async requestUpload(@Args('input') { businessId, ...input }: RequestUploadInput, @Context() context: RequestContext): Promise<UploadTicketModel | RefusalModel> {
    const owner = { kind: FILE_OWNER_KIND, id: businessId };
    return answer(await this.requests.run(context.actor, { owner, ...input }), context, (ticket) => UploadTicketModel.from(ticket));
  }

  @Access('verified')
  @Mutation(() => RemoveFileResult, { description: 'Removes a paper sent as evidence that no application cites, and frees its room.' })
  async removeFile(@Args('input') { fileId }: RemoveFileInput, @Context() context: RequestContext): Promise<FileRemovedModel | RefusalModel> {
    return answer(await this.removing.run(context.actor, fileId), context, ({ fileId: id }) => Object.assign(new FileRemovedModel(), { id }));
  }
}
