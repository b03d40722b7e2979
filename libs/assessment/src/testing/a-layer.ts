import type { AnswerValue, EditionContent } from '@ketnoi/criteria-engine';
import type { AnswerRecord, EvidenceUse, LayerContent } from '../domain/layer-content.js';

export const anAnswer = (code: string, value: AnswerValue | null = 'YES'): AnswerRecord => ({ code, state: 'ANSWERED', value, reason: null });

export const aFile = (code: string, use: EvidenceUse['use'] = 'CLAIMED', n = 1): EvidenceUse => ({
  code,
  evidenceId: `${code} file ${n}`,
  sha256: `${n}`.padStart(64, '0'),
  use,
  reason: use === 'REJECTED' ? 'Không đọc được' : null,
  issuedOn: '2021-01-05',
  expiresOn: null,
});

/** Everything that an edition like that of 2021 asks, answered so that each criterion is met. */
export function everythingMet(edition: EditionContent, use: EvidenceUse['use'] = 'CLAIMED'): LayerContent {
  const files = edition.indicators.filter(({ kind }) => kind === 'EVIDENCE').map(({ code }) => code);
  const choices = edition.indicators.filter(({ kind }) => kind === 'CHOICE').map(({ code }) => code);
  return { answers: [...choices.map((code) => anAnswer(code)), ...files.map((code) => anAnswer(code, null))], evidence: files.map((code) => aFile(code, use)) };
}
