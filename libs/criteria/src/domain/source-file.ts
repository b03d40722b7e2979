import type { EditionContent, LifecycleStage, LocalizedText, Source, WordingStatus } from '@ketnoi/criteria-engine';
import type { SubjectType } from './edition.policy.js';

/** A set as press reports and laws let us know it: the files of data/criteria. */
export interface SourceFile {
  readonly set: { readonly code: string; readonly title: LocalizedText; readonly owner: LocalizedText; readonly subjectType: SubjectType };
  readonly edition: SourceEdition;
  /** Groups of the network's sets are the stages of a product's life (settled.md). */
  readonly stages?: readonly { readonly code: LifecycleStage; readonly title: LocalizedText }[];
  readonly roles?: readonly SourceRole[];
  readonly criteria?: readonly SourceCriterion[];
  /** A set without stages: pillars with their criteria. */
  readonly pillars?: readonly { readonly code: string; readonly title: LocalizedText; readonly criteria: readonly SourceCriterion[] }[];
}

export interface SourceEdition {
  readonly code: string;
  readonly year: number;
  readonly method: EditionContent['outcome']['method'];
  /** How many criteria the source says there are; absent when it does not say. */
  readonly declaredCriterionCount?: number;
  readonly publishable?: boolean;
  readonly legalBasis: readonly string[];
  readonly pillarWeights?: Readonly<Record<string, string>>;
}

export interface SourceRole {
  readonly code: string;
  readonly title: LocalizedText;
}

export interface SourceCriterion {
  readonly code: string;
  readonly stage?: LifecycleStage;
  readonly statement: LocalizedText;
  readonly wordingStatus: WordingStatus;
  /** Whether it is known that the criterion belongs to the set; absent means that it does. */
  readonly inclusionStatus?: WordingStatus;
  readonly wordingNote?: string;
  readonly note?: string;
  readonly source?: readonly Source[];
  readonly guidance?: LocalizedText;
  /** Codes of the roles it asks; absent means all. */
  readonly appliesTo?: readonly string[];
  readonly typicalEvidence?: readonly LocalizedText[];
  readonly naAllowed?: boolean;
  readonly indicators?: readonly SourceIndicator[];
}

export interface SourceIndicator {
  readonly code: string;
  readonly name: LocalizedText;
  readonly kind: 'BOOL' | 'NUMBER';
  /** UCUM code. */
  readonly unit: string;
  readonly better: 'YES' | 'NO' | 'HIGHER' | 'LOWER' | 'INFORMATION';
  /** A bound that a law names; the only goalposts known. */
  readonly legalThreshold?: { readonly op: '>=' | '>' | '<=' | '<'; readonly value: string };
}
