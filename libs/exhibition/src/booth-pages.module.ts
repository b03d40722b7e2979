import { Module } from '@nestjs/common';
import { CriteriaModule } from '@ketnoi/criteria';
import { IdentityModule } from '@ketnoi/identity';
import './data/booth-pages.constraints.js';
import { BoothPageBeatEntity, BoothPageFactEntity, BoothPageProductEntity } from './data/booth-page-parts.entity.js';
import { BoothPageAnswererEntity, BoothPageEntity, BoothPageVersionEntity } from './data/booth-page.entity.js';
import { BoothPageQueries } from './data/booth-page.queries.js';
import { EnquiryEntity, EnquiryMessageEntity } from './data/enquiry.entity.js';
import { EnquiryQueries } from './data/enquiry.queries.js';
import { PublicHallQueries } from './data/public-hall.queries.js';
import { SearchQueries } from './data/search.queries.js';
import { AnswerEnquiry } from './use-cases/answer-enquiry.js';
import { CloseEnquiry } from './use-cases/close-enquiry.js';
import { FollowUpEnquiry } from './use-cases/follow-up-enquiry.js';
import { HideBoothPage, UnhideBoothPage } from './use-cases/hide-booth-page.js';
import { PublishBoothPage } from './use-cases/publish-booth-page.js';
import { SaveBoothPage } from './use-cases/save-booth-page.js';
import { SendEnquiry } from './use-cases/send-enquiry.js';

export const BOOTH_PAGE_ENTITIES = [
  BoothPageEntity, BoothPageAnswererEntity, BoothPageVersionEntity, BoothPageFactEntity, BoothPageBeatEntity, BoothPageProductEntity, EnquiryEntity, EnquiryMessageEntity,
];

const READS = [BoothPageQueries, EnquiryQueries, PublicHallQueries, SearchQueries];
const ACTS = [SaveBoothPage, PublishBoothPage, HideBoothPage, UnhideBoothPage, SendEnquiry, AnswerEnquiry, FollowUpEnquiry, CloseEnquiry];

/** Pages of booths, enquiries, the public exhibition and its search: a part of the exhibition. */
@Module({ imports: [CriteriaModule, IdentityModule], providers: [...READS, ...ACTS], exports: [...READS, ...ACTS] })
export class BoothPagesModule {}
