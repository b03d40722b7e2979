import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Settings } from '../settings/settings.schema.js';

/** What a key is for. Each purpose has a key of its own, derived from SECRET_KEY. */
export type KeyPurpose = 'personal-number' | 'mailed-link' | 'unsubscribe' | 'upload' | 'evidence' | 'second-factor' | 'act-limit' | 'ticket-key';

const NONCE = 12;
const TAG = 16;

/** Encrypts, signs and hashes. Keys never leave it. */
export class Keys {
  private readonly derived = new Map<KeyPurpose, Buffer>();

  constructor(private readonly settings: Pick<Settings, 'SECRET_KEY'>) {}

  /** AES-256-GCM; `context` (the row's id) is bound in, so that a ciphertext moved to another row does not open. */
  seal(purpose: KeyPurpose, plain: string, context: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** Throws when the bytes were altered or belong to another context. */
  open(purpose: KeyPurpose, sealed: Buffer, context: string): string {
    const cipher = createDecipheriv('aes-256-gcm', this.key(purpose), sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(sealed.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  }

  /** `<text>.<HMAC>`: a link that cannot be forged and need not be stored. `text` may not contain a dot. */
  sign(purpose: KeyPurpose, text: string): string {
    return `${text}.${this.mac(purpose, text)}`;
  }

  /** The signed text, or null when it was altered. */
  verify(purpose: KeyPurpose, signed: string): string | null {
    const [text, mac, ...more] = signed.split('.');
    if (!text || !mac || more.length > 0) return null;
    const expected = Buffer.from(this.mac(purpose, text));
    const given = Buffer.from(mac);
    return given.length === expected.length && timingSafeEqual(given, expected) ? text : null;
  }

  /** The same for the same text, and without the key no way back, not even for the few texts that a network address can be. */
  pseudonym(purpose: KeyPurpose, text: string): string {
    return this.mac(purpose, text);
  }

  private mac(purpose: KeyPurpose, text: string): string {
    return createHmac('sha256', this.key(purpose)).update(text).digest('base64url');
  }

  private key(purpose: KeyPurpose): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.settings.SECRET_KEY, 'ketnoi', purpose, 32));
    this.derived.set(purpose, key);
    return key;
  }
}

/** An opaque bearer token of 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: a leaked table opens nothing. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
