import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newId } from '@ketnoi/common';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: Date;
  readonly text: string;
  readonly html: string;
  /** As received, one line each. */
  readonly headers: readonly string[];
  readonly attachments: readonly { readonly filename: string; readonly contentType: string; readonly content: Buffer }[];
}

const KEPT = 500;
const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/** The development mail server: takes every mail on loopback and keeps the newest for /inbox. Never part of production. */
export class Mailbox {
  private readonly folder: string;
  private readonly server: SMTPServer;

  constructor(dataDir: string, private readonly onError: (error: Error) => void) {
    this.folder = resolve(dataDir, 'inbox');
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: LARGEST_MAIL_BYTES,
      // Idle connections of a sender's pool would keep a stopping process for half a minute.
      closeTimeout: 500,
      onData: (stream, _session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.keep(Buffer.concat(chunks)).then(
            () => callback(),
            (error: Error) => callback(error),
          );
        });
      },
    });
    this.server.on('error', onError);
  }

  async listen(port: number): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await new Promise<void>((done, fail) => {
      this.server.once('error', fail);
      this.server.listen(port, '127.0.0.1', done);
    });
  }

  /** The newest mails first; at most `limit`. */
  async list(limit: number): Promise<ReceivedMail[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort().reverse();
    return Promise.all(names.slice(0, limit).map((name) => this.parse(name)));
  }

  /** One mail by its id, or null. */
  async read(id: string): Promise<ReceivedMail | null> {
    if (!/^[0-9a-f-]{36}$/.test(id)) return null;
    return this.parse(`${id}.eml`).catch(() => null);
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.server.close(done));
  }

  private async keep(raw: Buffer): Promise<void> {
    const path = join(this.folder, `${newId()}.eml`);
    await writeFile(`${path}.part`, raw);
    await rename(`${path}.part`, path);
    this.prune().catch(this.onError);
  }

  private async prune(): Promise<void> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.eml')).sort();
    await Promise.all(names.slice(0, Math.max(0, names.length - KEPT)).map((name) => rm(join(this.folder, name), { force: true })));
  }

  private async parse(name: string): Promise<ReceivedMail> {
    const mail: ParsedMail = await simpleParser(await readFile(join(this.folder, name)));
    const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
    return {
      id: name.replace(/\.eml$/, ''),
      to: to.map((address) => address.text).join(', '),
      subject: mail.subject ?? '',
      receivedAt: mail.date ?? new Date(0),
      text: mail.text ?? '',
      html: mail.html || '',
      headers: mail.headerLines.map(({ line }) => line),
      attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename: filename ?? 'attachment', contentType, content })),
    };
  }
}
