/** What a try ended with, told without a word of the server's: its answer may quote an address. */
export interface TryFailure {
  /** Upper-case code for the ledger, such as SMTP_451 or ECONNREFUSED. */
  readonly code: string;
  /** Whether no further try can help. */
  readonly isPermanent: boolean;
  /** Whether the server may have taken the mail all the same: the next try can repeat it, under the same Message-ID. */
  readonly isUncertain: boolean;
}

interface MailError {
  readonly responseCode?: unknown;
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly timeoutType?: unknown;
  readonly syscall?: unknown;
}

/** The server refuses our own credentials: a matter of settings, not of this mail. RFC 4954. */
const OUR_CREDENTIALS = [530, 534, 535, 538];

/** Errors that come after the connection stands, so perhaps after the mail was handed over. */
const AFTER_CONNECTING = ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EPROTOCOL', 'ETLS'];
const BEFORE_GREETING = ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'];

/** Reads an error of the mail transport. Source: fairs.md, 5.2: 5xx ends, all else is tried again. */
export function tryFailureOf(error: unknown): TryFailure {
  const { responseCode, code, originalCode, timeoutType, syscall } = (error ?? {}) as MailError;
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600) {
    const isPermanent = responseCode >= 500 && !OUR_CREDENTIALS.includes(responseCode);
    return { code: `SMTP_${responseCode}`, isPermanent, isUncertain: false };
  }
  const neverConnected = syscall === 'connect' || syscall === 'getaddrinfo' || BEFORE_GREETING.includes(String(timeoutType));
  const isUncertain = !neverConnected && AFTER_CONNECTING.includes(String(code));
  return { code: codeText(originalCode) ?? codeText(code) ?? 'UNKNOWN_ERROR', isPermanent: false, isUncertain };
}

const codeText = (value: unknown): string | null => (typeof value === 'string' && /^[A-Z][A-Z0-9_]{1,39}$/.test(value) ? value : null);
