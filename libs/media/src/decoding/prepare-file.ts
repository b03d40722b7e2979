import { isRefusal, type Refusal } from '@ketnoi/common';
import { fileTypeFromBuffer } from 'file-type';
import { mayHold, PURPOSE_RULES, type FilePurpose } from '../domain/file-purpose.policy.js';
import { endsTooEarly } from '../domain/image-end.js';
import { fileDamaged, fileEmpty, fileTruncated, fileTypeNotAllowed } from '../domain/media.refusals.js';
import { prepareImage } from './prepare-image.js';
import { preparePdf } from './prepare-pdf.js';
import type { PreparedFile } from './prepared-file.js';

/** Enough for every signature we take; looking further would parse more of a stranger's bytes than needed. */
const SNIFFED_BYTES = 4_100;

/** The file as it will be kept, or why it is not taken. The content alone decides what it is (trust U1, U8). */
export async function prepareFile(purpose: FilePurpose, bytes: Buffer): Promise<PreparedFile | Refusal> {
  if (bytes.length === 0) return fileEmpty();
  const sniffed = await fileTypeFromBuffer(bytes.subarray(0, SNIFFED_BYTES)).catch(() => undefined);
  const type = sniffed?.mime ?? null;
  if (!mayHold(purpose, type)) return fileTypeNotAllowed(PURPOSE_RULES[purpose].accepts);
  if (type === 'application/pdf') return preparePdf(bytes);
  const prepared = await prepareImage(bytes);
  return isRefusal(prepared) && prepared.code === fileDamaged().code && endsTooEarly(type, bytes) ? fileTruncated() : prepared;
}
