import { deflateSync } from 'node:zlib';

export interface PaperWishes {
  readonly pages?: number;
  /** Page objects packed into a compressed stream, as newer writers do. */
  readonly packed?: boolean;
  readonly encrypted?: boolean;
  /** An action that would start a program when the paper is opened. */
  readonly withAction?: boolean;
}

/** A small PDF of empty pages, complete with its cross-reference table where a reader needs one. */
export function aPaper({ pages = 1, packed = false, encrypted = false, withAction = false }: PaperWishes = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ');
  const action = withAction ? ' /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' : '';
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R${action} >>\nendobj\n`,
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages} >>\nendobj\n`,
    ...(packed ? [] : Array.from({ length: pages }, (_, index) => `${index + 10} 0 obj\n${page}\nendobj\n`)),
  ].map((text): Buffer => Buffer.from(text, 'latin1'));
  if (packed) objects.push(objectStream(Array.from({ length: pages }, () => page)));
  const head = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  const body = Buffer.concat([head, ...objects]);
  const trailer = `trailer\n<< /Size ${pages + 10} /Root 1 0 R${encrypted ? ' /Encrypt 9 0 R' : ''} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(`xref\n0 1\n0000000000 65535 f \n${trailer}`, 'latin1')]);
}

/** A paper of a few kilobytes that would unpack to so many bytes. */
export function aBomb(unpackedBytes: number): Buffer {
  const paper = aPaper();
  return Buffer.concat([paper.subarray(0, 15), objectStream([Buffer.alloc(unpackedBytes, ' ').toString('latin1')]), paper.subarray(15)]);
}

function objectStream(objects: readonly string[]): Buffer {
  const index = objects.map((_, at) => `${at + 10} 0`).join(' ');
  const data = deflateSync(Buffer.from(`${index}\n${objects.join('\n')}`, 'latin1'));
  const head = `5 0 obj\n<< /Type /ObjStm /N ${objects.length} /First ${index.length + 1} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}
