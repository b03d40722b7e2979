import { z } from 'zod';
import type { SourceFile } from '../domain/source-file.js';

const text = z.object({ vi: z.string().min(1), en: z.string().min(1).optional() });
const wording = z.enum(['REPORTED', 'ANALOGOUS', 'PROVISIONAL']);
const stage = z.enum(['MATERIAL', 'PRODUCTION', 'PRODUCT', 'DISTRIBUTION']);

const indicator = z.object({
  code: z.string(),
  name: text,
  kind: z.enum(['BOOL', 'NUMBER']),
  unit: z.string(),
  better: z.enum(['YES', 'NO', 'HIGHER', 'LOWER', 'INFORMATION']),
  legalThreshold: z.object({ op: z.enum(['>=', '>', '<=', '<']), value: z.string() }).optional(),
});

const criterion = z.object({
  code: z.string(),
  stage: stage.optional(),
  statement: text,
  wordingStatus: wording,
  inclusionStatus: wording.optional(),
  wordingNote: z.string().optional(),
  note: z.string().optional(),
  source: z.array(z.object({ url: z.string().optional(), document: z.string().optional(), supports: z.string().optional() })).optional(),
  guidance: text.optional(),
  appliesTo: z.array(z.string()).optional(),
  typicalEvidence: z.array(text).optional(),
  naAllowed: z.boolean().optional(),
  indicators: z.array(indicator).optional(),
});

/** The files of data/criteria. Members that only explain the file itself are passed over. */
const sourceFileSchema = z
  .object({
    set: z.object({ code: z.string(), title: text, owner: text, subjectType: z.enum(['ESTABLISHMENT', 'PRODUCT', 'VILLAGE', 'FACILITY']) }),
    edition: z.object({
      code: z.string(),
      year: z.number().int().min(1900).max(2100),
      method: z.enum(['ALL_PASS', 'SCORED']),
      declaredCriterionCount: z.number().int().optional(),
      publishable: z.boolean().optional(),
      legalBasis: z.array(z.string()),
      pillarWeights: z.record(z.string(), z.string()).optional(),
    }),
    stages: z.array(z.object({ code: stage, title: text })).optional(),
    roles: z.array(z.object({ code: z.string(), title: text })).optional(),
    criteria: z.array(criterion).optional(),
    pillars: z.array(z.object({ code: z.string(), title: text, criteria: z.array(criterion) })).optional(),
  })
  .refine((file) => (file.criteria === undefined) !== (file.pillars === undefined), 'has either criteria or pillars');

/** The source file, or its first problems as sentences with their places. */
export const readSourceFile = (value: unknown): { ok: true; file: SourceFile } | { ok: false; problems: string[] } => {
  const read = sourceFileSchema.safeParse(value);
  if (read.success) return { ok: true, file: read.data };
  return { ok: false, problems: read.error.issues.slice(0, 20).map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`) };
};
