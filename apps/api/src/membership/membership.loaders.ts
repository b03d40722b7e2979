import DataLoader from 'dataloader';
import type { Actor, AvailableAct } from '@ketnoi/common';
import { ApplicationQueries, CertificateQueries, type ApplicationAct } from '@ketnoi/membership';
import { manyByKey, oneById } from '../graphql/batch.js';
import type { Find } from '../graphql/find.js';

/** Applications, decisions and certificates, as this actor may see them. */
export const membershipLoaders = (find: Find, actor: Actor) => ({
  applicationById: oneById((ids) => find(ApplicationQueries).byIds(actor, ids)),
  applicationsByAssessmentId: manyByKey((ids) => find(ApplicationQueries).byAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  actsByApplicationId: new DataLoader<string, AvailableAct<ApplicationAct>[]>(async (ids) => {
    const acts = await find(ApplicationQueries).actsByIds(actor, ids);
    return ids.map((id) => acts.get(id) ?? []);
  }),
  determinationsByAssessmentId: manyByKey((ids) => find(ApplicationQueries).determinationsByAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  reasonsByAssessmentId: manyByKey((ids) => find(ApplicationQueries).reasonsByAssessmentIds(actor, ids), ({ assessmentId }) => assessmentId),
  certificateById: oneById((ids) => find(CertificateQueries).byIds(actor, ids)),
  certificatesByBusinessId: manyByKey((ids) => find(CertificateQueries).byBusinessIds(actor, ids), ({ businessId }) => businessId),
  certificatesByDeterminationId: manyByKey((ids) => find(CertificateQueries).byDeterminationIds(actor, ids), ({ determinationId }) => determinationId),
  statusEventsByCertificateId: manyByKey((ids) => find(CertificateQueries).statusEventsByCertificateIds(actor, ids), ({ certificateId }) => certificateId),
  proposalsByCertificateId: manyByKey((ids) => find(CertificateQueries).openProposalsByCertificateIds(actor, ids), ({ certificateId }) => certificateId),
});
