import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DraftRow, EditionAct, EditionRow, EditionState } from '@ketnoi/criteria';
import type { LintIssue } from '@ketnoi/criteria-engine';
import { connectionOf } from '../graphql/connections.js';
import type { RequestContext } from '../graphql/context.js';
import { refusalModel, RefusalModel } from '../graphql/results.js';
import { DateTime, LocalDate } from '../graphql/scalars.js';

export const EditionStateEnum = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', ABANDONED: 'ABANDONED' } as const satisfies Record<EditionState, EditionState>;
registerEnumType(EditionStateEnum, { name: 'EditionState', description: 'Only a draft changes; a published edition never does.' });

export const EditionActEnum = {
  createDraft: 'createDraft',
  saveDraft: 'saveDraft',
  publishEdition: 'publishEdition',
  abandonDraft: 'abandonDraft',
} as const satisfies Record<EditionAct, EditionAct>;
registerEnumType(EditionActEnum, { name: 'EditionAct', description: 'What people do with an edition.' });

@ObjectType('Edition', { description: 'An edition of a criteria set (phiên bản). A case pins one by its hash.' })
export class EditionModel {
  @Field(() => ID) id: string;
  setId: string;
  @Field(() => String, { description: 'Code, such as SPCN-HN-CRAFT-2021.' }) code: string;
  @Field(() => EditionStateEnum) state: EditionState;
  @Field(() => Int, { description: 'Name it in the next act: it shows what you read.' }) version: number;
  @Field(() => String, { nullable: true, description: 'SHA-256 of its text, hexadecimal; null until it is published.' }) hash: string | null;
  @Field(() => LocalDate) effectiveFrom: string;
  @Field(() => DateTime) savedAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'Null until it is published.' }) publishedAt: Date | null;

  static from(row: EditionRow): EditionModel {
    const { id, setId, code, state, version, hash, effectiveFrom, savedAt, publishedAt } = row;
    return Object.assign(new EditionModel(), { id, setId, code, state, version, hash, effectiveFrom, savedAt, publishedAt });
  }
}

export const EditionConnection = connectionOf(EditionModel, 'Edition');

@ObjectType('EditionFinding', { description: 'What keeps a text from publication, or from being read.' })
export class EditionFindingModel {
  @Field(() => String, { description: 'The rule: E1 to E18 of the lint, or the code of a fault of form.' }) code: string;
  @Field(() => String, { description: 'Where, such as criteria[2].minFraction; empty for the whole.' }) path: string;
  @Field(() => String) detail: string;

  static from({ code, path, detail }: Pick<LintIssue, 'path' | 'detail'> & { readonly code: string }): EditionFindingModel {
    return Object.assign(new EditionFindingModel(), { code, path, detail });
  }
}

@ObjectType('AvailableEditionAct', { description: 'An act that exists in this state, and whether the caller can do it now.' })
export class AvailableEditionActModel {
  @Field(() => EditionActEnum) act: EditionAct;
  @Field(() => Boolean) allowed: boolean;
  @Field(() => RefusalModel, { nullable: true, description: 'Why not; null when it is allowed.' }) reason: RefusalModel | null;
}

@ObjectType('EditionDraft', { description: 'How far a draft is. For the Department only.' })
export class EditionDraftModel {
  @Field(() => String, { description: 'Canonical JSON: change it and give it to saveEditionDraft.' }) text: string;
  @Field(() => [EditionFindingModel], { description: 'What lint still finds; empty when it may be published.' }) findings: EditionFindingModel[];
  @Field(() => [ID], { description: 'Persons who wrote it; none of them may approve it.' }) authorIds: string[];
  @Field(() => [AvailableEditionActModel]) availableActs: AvailableEditionActModel[];

  static from(row: DraftRow, context: Pick<RequestContext, 'locale'>): EditionDraftModel {
    return Object.assign(new EditionDraftModel(), {
      text: row.text,
      findings: row.findings.map((finding) => EditionFindingModel.from(finding)),
      authorIds: [...row.authorIds],
      availableActs: row.acts.map(({ act, allowed, reason }) =>
        Object.assign(new AvailableEditionActModel(), { act, allowed, reason: reason && refusalModel(reason, context) }),
      ),
    });
  }
}
