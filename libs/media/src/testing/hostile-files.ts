import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A small PNG whose header promises so many pixels. */
export function aFloodOfPixels(width = 50_000, height = 50_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([PNG_SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(200_000))), chunk('IEND', Buffer.alloc(0))]);
}

export const aPage = (): Buffer => Buffer.from('<!doctype html><html><body><script>document.title="ran"</script></body></html>');

export const aDrawing = (): Buffer =>
  Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><text>&a;</text></svg>');

export const aScript = (): Buffer => Buffer.from('<?php system($_GET["c"]); ?>');

/** An empty ZIP archive. */
export const anArchive = (): Buffer => Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);

/** A photo with a page behind it: both a JPEG and something a browser would run. */
export const aPolyglot = (photo: Buffer): Buffer => Buffer.concat([photo, Buffer.from('\n'), aPage()]);

/** What is left of a file when the line breaks. */
export const cutShort = (file: Buffer, share = 0.6): Buffer => file.subarray(0, Math.floor(file.length * share));
