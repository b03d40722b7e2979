import { Module } from '@nestjs/common';
import { MembershipModule } from '@ketnoi/membership';
import { CallersModule } from '../graphql/callers.module.js';
import { CertificatesController } from '../http/certificates.controller.js';
import { VerificationController } from '../http/verification.controller.js';
import { ApplicationMutationsResolver } from './application.mutations.js';
import { ApplicationQueriesResolver } from './application.queries.js';
import { CertificateMutationsResolver } from './certificate.mutations.js';
import { CertificateQueriesResolver } from './certificate.queries.js';
import {
  ApplicationFieldsResolver,
  AssessmentApplicationFieldsResolver,
  BusinessMembershipFieldsResolver,
  CertificateFieldsResolver,
  DeterminationFieldsResolver,
  MemberFieldsResolver,
} from './membership.fields.js';

@Module({
  imports: [MembershipModule, CallersModule],
  controllers: [CertificatesController, VerificationController],
  providers: [
    ApplicationQueriesResolver,
    ApplicationMutationsResolver,
    CertificateQueriesResolver,
    CertificateMutationsResolver,
    ApplicationFieldsResolver,
    AssessmentApplicationFieldsResolver,
    BusinessMembershipFieldsResolver,
    CertificateFieldsResolver,
    DeterminationFieldsResolver,
    MemberFieldsResolver,
  ],
})
export class MembershipApi {}
