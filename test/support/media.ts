import { newId } from '@ketnoi/common';
import type { Caller, Stage } from './stage.js';

const REQUEST = `mutation ($input: RequestUploadInput!) {
  requestUpload(input: $input) {
    __typename
    ... on UploadTicket { id token expiresAt maxChunkBytes }
    ... on Refusal { code }
    ... on FileTooLarge { maxBytes }
    ... on QuotaExceeded { limitBytes usedBytes neededBytes }
  }
}`;

export type Purpose = 'PRODUCT_PHOTO' | 'BOOTH_PHOTO' | 'EVIDENCE';

export interface Ticket {
  readonly id: string;
  readonly token: string;
}

export interface Told {
  readonly status: number;
  readonly offset?: number;
  readonly fileId?: string | null;
  readonly error?: { readonly code: string; readonly message: string; readonly traceId: string; readonly facts?: Record<string, unknown> };
}

/** A person who edits a business, and sends files for it as a browser would. */
export class Sender {
  private constructor(private readonly stage: Stage, readonly person: Caller, readonly businessId: string) {}

  static async on(stage: Stage, businessId = newId()): Promise<Sender> {
    return new Sender(stage, await stage.aPerson({ roles: [{ role: 'BUSINESS_EDITOR', scopeKind: 'BUSINESS', scopeId: businessId }] }), businessId);
  }

  /** Somebody who may send files for it already. */
  static by(stage: Stage, person: Caller, businessId: string): Sender {
    return new Sender(stage, person, businessId);
  }

  /** The plain answer of `requestUpload`. */
  async ask(bytes: number, purpose: Purpose = 'PRODUCT_PHOTO', idempotencyKey = newId()) {
    const input = { businessId: this.businessId, purpose, bytes, idempotencyKey };
    return this.stage.as(this.person).ask<{ requestUpload: Ticket & { __typename: string; code?: string } }>(REQUEST, { input });
  }

  async ticketFor(bytes: number, purpose: Purpose = 'PRODUCT_PHOTO'): Promise<Ticket> {
    const { data, errors } = await this.ask(bytes, purpose);
    if (errors || data.requestUpload.__typename !== 'UploadTicket') throw new Error(`no ticket: ${JSON.stringify(errors ?? data)}`);
    return data.requestUpload;
  }

  async put(ticket: Ticket, offset: number, bytes: Buffer, as: Pick<Caller, 'token'> = this.person): Promise<Told> {
    const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), ...headersOf(ticket, as) };
    return told(await this.stage.inject({ method: 'PUT', url: `/uploads/${ticket.id}`, headers, payload: bytes }));
  }

  /** The way of a plain form: one part, with whatever name and type its sender likes. */
  async post(ticket: Ticket, bytes: Buffer, { name = 'anh.jpg', type = 'image/jpeg' } = {}): Promise<Told> {
    const head = `--knot\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--knot--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=knot', ...headersOf(ticket, this.person) };
    return told(await this.stage.inject({ method: 'POST', url: `/uploads/${ticket.id}`, headers, payload }));
  }

  async send(file: Buffer, purpose: Purpose = 'PRODUCT_PHOTO'): Promise<Told> {
    return this.post(await this.ticketFor(file.length, purpose), file);
  }

  /** Sends a file that is expected to be taken; its id. */
  async sent(file: Buffer, purpose: Purpose = 'PRODUCT_PHOTO'): Promise<string> {
    const answer = await this.send(file, purpose);
    if (!answer.fileId) throw new Error(`not taken: ${JSON.stringify(answer)}`);
    return answer.fileId;
  }

  /** Bytes of its business: as counted, and as they are. */
  async room(): Promise<{ used: number; kept: number }> {
    const [row] = await this.stage.sql<{ used: number; kept: number }>(
      `SELECT coalesce((SELECT used_bytes FROM storage_quota WHERE owner_id = $1), 0)::int AS used,
              coalesce((SELECT sum(bytes) FROM stored_file WHERE owner_id = $1 AND removed_at IS NULL), 0)::int AS kept`,
      [this.businessId],
    );
    return row ?? { used: -1, kept: -1 };
  }

  async hasRoomFor(bytes: number): Promise<void> {
    await this.stage.sql(
      `INSERT INTO storage_quota (owner_kind, owner_id, limit_bytes) VALUES ('BUSINESS', $1, $2) ON CONFLICT (owner_kind, owner_id) DO UPDATE SET limit_bytes = $2`,
      [this.businessId, bytes],
    );
  }
}

const headersOf = (ticket: Ticket, person: Pick<Caller, 'token'>) => ({ 'upload-token': ticket.token, authorization: `Bearer ${person.token}` });

const told = (response: { statusCode: number; body: string }): Told => ({ status: response.statusCode, ...(JSON.parse(response.body) as object) });
