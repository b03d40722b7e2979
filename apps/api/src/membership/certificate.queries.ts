import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, notFound } from '@ketnoi/common';
import { CertificateQueries } from '@ketnoi/membership';
import { ActLimits } from '@ketnoi/platform';
import { Access } from '../graphql/access.js';
import { positionAfter, toConnection, type Connection } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { PageSize } from '../graphql/scalars.js';
import { CertificateModel, MemberConnection, MemberModel, VerifiedCertificateModel } from './certificate.model.js';
import { VERIFYING } from './verifying.js';

@Resolver()
export class CertificateQueriesResolver {
  constructor(private readonly certificates: CertificateQueries, private readonly limits: ActLimits) {}

  @Access('verified')
  @Query(() => CertificateModel, { description: 'NOT_FOUND also where you may not see it.' })
  async certificate(@Args('id', { type: () => ID }) id: string, @Context() { loaders }: RequestContext): Promise<CertificateModel> {
    const row = isId(id) ? await loaders.certificateById.load(id) : null;
    if (!row) throw notFound('certificate');
    return CertificateModel.from(row);
  }

  @Access('anyone')
  @Query(() => VerifiedCertificateModel, { nullable: true, description: 'The certificate with this code, as typed from paper, and what it is worth now. Null for a wrong code, whatever is wrong with it.' })
  async verifyCertificate(@Args('code', { type: () => String }) code: string, @Context() { address }: RequestContext): Promise<VerifiedCertificateModel | null> {
    await this.limits.count(VERIFYING, address);
    const shown = await this.certificates.verify(code);
    return shown && VerifiedCertificateModel.from(shown);
  }

  @Access('anyone')
  @Query(() => MemberConnection, { description: 'Certificates in force now, by name. What is suspended, expired or withdrawn is not in it.' })
  async members(
    @Args('first', { type: () => PageSize }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('set', { type: () => String, nullable: true, description: 'Code of the criteria set; every set without it.' }) setCode: string | null,
  ): Promise<Connection<MemberModel>> {
    const list = `members:${setCode ?? ''}`;
    const rows = await this.certificates.directory({ setCode: setCode ?? null }, { first, after: positionAfter(after, list) });
    return toConnection(rows, first, list, ({ holderName, id }) => ({ key: holderName, id }), (row) => MemberModel.from(row));
  }
}
