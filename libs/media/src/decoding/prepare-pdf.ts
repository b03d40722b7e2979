import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import type { Refusal } from '@ketnoi/common';
import { MAX_PAGES } from '../domain/file-purpose.policy.js';
import { fileDamaged, fileTruncated, pdfEncrypted, pdfTooLong } from '../domain/media.refusals.js';
import { sha256, type PreparedFile } from './prepared-file.js';

const inflated = promisify(inflate);

/** The end may be followed by a few bytes that mail programs and printers add. */
const TAIL_BYTES = 2_048;
const SLICE_BYTES = 1024 * 1024;
/** Longer than any mark that is looked for, so that none is lost between two slices. */
const OVERLAP_BYTES = 64;
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;

const PAGE = /\/Type\s{0,16}\/Page(?![A-Za-z])/g;
const COUNT = /\/Count\s{1,16}(\d{1,9})/g;
const ENCRYPTED = /\/Encrypt\s{0,16}(?:\d|<<)/;
/** A tree may name one page again and again; no table of contents of a paper we take has so many entries either. */
const MOST_COUNTED = MAX_PAGES * 10;

interface Findings {
  readonly pages: number;
  readonly isEncrypted: boolean;
  readonly isEndless: boolean;
}

/**
 * Judges a paper without rendering or running anything of it: it begins and ends as a PDF, is not encrypted and not
 * endless. It is kept byte for byte and only ever handed out as a download (trust U9). Linear in its size; yields between slices.
 */
export async function preparePdf(bytes: Buffer): Promise<PreparedFile | Refusal> {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return fileDamaged();
  if (bytes.subarray(-TAIL_BYTES).lastIndexOf('%%EOF') < 0) return fileTruncated();
  const plain = await read(bytes);
  if (plain.isEncrypted) return pdfEncrypted();
  const packed = await readObjectStreams(bytes);
  const pages = plain.pages + packed.pages;
  if (plain.isEndless || packed.isEndless || pages > MAX_PAGES) return pdfTooLong();
  if (pages === 0) return fileDamaged();
  const paper = { name: 'paper', content: bytes, bytes: bytes.length, width: null, height: null } as const;
  return { mediaType: 'application/pdf', sha256: sha256(bytes), width: null, height: null, pages, variants: [paper] };
}

async function read(bytes: Buffer): Promise<Findings> {
  let pages = 0;
  let isEncrypted = false;
  let isEndless = false;
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    const text = bytes.toString('latin1', from, from + SLICE_BYTES + OVERLAP_BYTES);
    for (const match of text.matchAll(PAGE)) if (match.index < SLICE_BYTES) pages += 1;
    for (const match of text.matchAll(COUNT)) isEndless ||= Number(match[1]) > MOST_COUNTED;
    isEncrypted ||= ENCRYPTED.test(text);
    await yieldToOthers();
  }
  return { pages, isEncrypted, isEndless };
}

/** Newer papers pack their page objects: each pack is opened up to a limit, so that a small file cannot become a large one. */
async function readObjectStreams(bytes: Buffer): Promise<Findings> {
  let pages = 0;
  let isEndless = false;
  let room = MOST_UNPACKED_BYTES;
  for (let at = bytes.indexOf('/ObjStm'); at >= 0 && !isEndless; at = bytes.indexOf('/ObjStm', at + 1)) {
    const unpacked = await unpack(streamAt(bytes, at), room);
    if (unpacked === 'TOO_LARGE') return { pages, isEncrypted: false, isEndless: true };
    room -= unpacked.length;
    const findings = await read(unpacked);
    pages += findings.pages;
    isEndless ||= findings.isEndless || pages > MAX_PAGES;
  }
  return { pages, isEncrypted: false, isEndless };
}

function streamAt(bytes: Buffer, dictionary: number): Buffer {
  const keyword = bytes.indexOf('stream', dictionary);
  if (keyword < 0) return Buffer.alloc(0);
  const lineBreak = bytes[keyword + 6] === 0x0d ? 2 : 1;
  const end = bytes.indexOf('endstream', keyword);
  return bytes.subarray(keyword + 6 + lineBreak, end < 0 ? bytes.length : end);
}

/** What is packed in another way counts as empty: such a paper has pages of its own, or is refused for having none. */
async function unpack(packed: Buffer, room: number): Promise<Buffer | 'TOO_LARGE'> {
  try {
    return await inflated(packed, { maxOutputLength: Math.max(1, room), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_LARGE' : Buffer.alloc(0);
  }
}
