import { refusal } from '@ketnoi/common';
import { MAX_PAGES, type AcceptedType } from './file-purpose.policy.js';

export const fileEmpty = () => refusal('FILE_EMPTY', {});

export const fileTooLarge = (maxBytes: number) => refusal('FILE_TOO_LARGE', { maxBytes });

/** Fewer bytes than were declared, or a file that ends before its own end. */
export const fileTruncated = () => refusal('FILE_TRUNCATED', {});

/** By content, whatever name or type the sender gave it. */
export const fileTypeNotAllowed = (allowed: readonly AcceptedType[]) => refusal('FILE_TYPE_NOT_ALLOWED', { allowed });

export const fileDamaged = () => refusal('FILE_DAMAGED', {});

export const imageTooLarge = (maxPixels: number) => refusal('IMAGE_TOO_LARGE', { maxPixels });

export const imageAnimated = () => refusal('IMAGE_ANIMATED', {});

export const pdfEncrypted = () => refusal('PDF_ENCRYPTED', {});

export const pdfTooLong = () => refusal('PDF_TOO_LONG', { maxPages: MAX_PAGES });

/** The room of the owner is used up, by files or by uploads under way. */
export const quotaExceeded = (facts: { limitBytes: number; usedBytes: number; neededBytes: number }) => refusal('QUOTA_EXCEEDED', facts);

/** The right to send was lost between the ticket and the last byte (trust U13). */
export const uploadNotAllowed = () => refusal('UPLOAD_NOT_ALLOWED', {});

/** The chunk does not continue where the last acknowledged one ended; `offset` says where to go on. */
export const offsetMismatch = (offset: number) => refusal('OFFSET_MISMATCH', { offset });

export const chunkTooLarge = (maxChunkBytes: number) => refusal('CHUNK_TOO_LARGE', { maxChunkBytes });

export const chunkTooSmall = (minChunkBytes: number) => refusal('CHUNK_TOO_SMALL', { minChunkBytes });

/** Attached somewhere where it has to stay, such as a sealed sheet of answers. */
export const fileInUse = () => refusal('FILE_IN_USE', {});
