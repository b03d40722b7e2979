import type { AcceptedType } from './file-purpose.policy.js';

const PNG_SIGNATURE_BYTES = 8;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Whether a photo stops before its own end, so that the sender can be told to send it again. Reads lengths only and
 * decodes nothing. Bytes after the end are no fault: they are gone once the photo is encoded anew.
 */
export function endsTooEarly(type: AcceptedType, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png') return !pngEnds(view);
  if (type === 'image/webp') return view.byteLength < 12 || view.getUint32(4, true) + 8 > view.byteLength;
  if (type === 'image/jpeg') return !jpegEnds(view);
  return false;
}

function pngEnds(view: DataView): boolean {
  let at = PNG_SIGNATURE_BYTES;
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at);
    const isEnd = view.getUint32(at + 4) === 0x49454e44;
    at += 12 + length;
    if (isEnd) return at <= view.byteLength;
  }
  return false;
}

/** Skips the segments before the picture: a preview inside them has an end of its own. */
function jpegEnds(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2 + view.getUint16(at + 2);
    if (marker === START_OF_SCAN) return hasEndMarker(view, at);
  }
  return false;
}

function hasEndMarker(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at >= from; at -= 1) {
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === END_OF_IMAGE) return true;
  }
  return false;
}
