import { rateLimited, type Refusal } from '@ketnoi/common';
import sharp, { type Metadata } from 'sharp';
import { FULL_SIDE, MAX_INTERLACED_PIXELS, MAX_PIXELS, THUMB_SIDE, type VariantName } from '../domain/file-purpose.policy.js';
import { fileDamaged, imageAnimated, imageTooLarge } from '../domain/media.refusals.js';
import { sha256, type PreparedFile } from './prepared-file.js';

// One thread and no cache of decoded pictures: memory of the process stays flat (trust P21).
sharp.cache(false);
sharp.concurrency(1);

const LONGEST_SECONDS = 20;
const FULL_QUALITY = 82;
const THUMB_QUALITY = 76;

/**
 * Encodes a photo anew in two sizes. The orientation is applied; every other thing but pixels (position, camera, preview,
 * profiles, appended bytes) is dropped. The header is judged before a pixel is decoded.
 * Fault RATE_LIMITED when the machine is too busy to finish in time: the photo is not to blame.
 */
export async function prepareImage(bytes: Buffer): Promise<PreparedFile | Refusal> {
  try {
    const header = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata();
    const refusal = headerRefusal(header);
    if (refusal) return refusal;
    const full = await encode(bytes, 'full', FULL_SIDE, FULL_QUALITY);
    const thumb = await encode(full.content, 'thumb', THUMB_SIDE, THUMB_QUALITY);
    return { mediaType: 'image/webp', sha256: sha256(full.content), width: full.width, height: full.height, pages: null, variants: [full, thumb] };
  } catch (error) {
    if (String(error).includes('timeout')) throw rateLimited('seal upload', LONGEST_SECONDS);
    return fileDamaged();
  }
}

/** Only numbers of the header are used: it may promise what the file does not hold. */
function headerRefusal(header: Metadata): Refusal | null {
  if (!header.width || !header.height) return fileDamaged();
  if ((header.pages ?? 1) > 1) return imageAnimated();
  const most = header.format === 'png' && header.isProgressive ? MAX_INTERLACED_PIXELS : MAX_PIXELS;
  return header.width * header.height > most ? imageTooLarge(most) : null;
}

async function encode(bytes: Buffer, name: VariantName, side: number, quality: number) {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .timeout({ seconds: LONGEST_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { name, content: data, bytes: data.length, width: info.width, height: info.height };
}
