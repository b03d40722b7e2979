import type { EditionContent } from '@ketnoi/criteria-engine';
import { parseEdition } from '@ketnoi/criteria-engine';

const MOST = 100;

/**
 * Parsed editions by the hash of their text. A hash names one text for ever, so an entry never grows old and may be
 * shared by everything in the process; the longest unused goes first. What it hands out is frozen.
 */
class EditionCache {
  private readonly parsed = new Map<string, EditionContent>();

  get(hash: string): EditionContent | undefined {
    const content = this.parsed.get(hash);
    if (!content) return undefined;
    this.parsed.delete(hash);
    this.parsed.set(hash, content);
    return content;
  }

  /** Parses and keeps the text stored under the hash. Throws when it is no edition: the database then holds what was never published. */
  keep(hash: string, text: string): EditionContent {
    const read = parseEdition(text);
    if (!read.ok) throw new Error(`the edition ${hash} cannot be read: ${read.issues[0]?.code ?? ''} at ${read.issues[0]?.path ?? ''}`);
    const content = frozen(read.edition);
    this.parsed.set(hash, content);
    const [oldest] = this.parsed.keys();
    if (this.parsed.size > MOST && oldest) this.parsed.delete(oldest);
    return content;
  }
}

export const editionCache = new EditionCache();

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}
