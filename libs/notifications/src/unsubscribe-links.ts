import { Inject, Injectable } from '@nestjs/common';
import { Keys, SETTINGS, type Settings } from '@ketnoi/platform';
import { pages } from './domain/pages.js';
import { readUnsubscribeLink, writeUnsubscribeLink, type UnsubscribeLink } from './domain/unsubscribe-link.js';

/** Signed addresses that turn one category off for one person, without signing in. Source: RFC 8058; trust.md, P39 and W5. */
@Injectable()
export class UnsubscribeLinks {
  constructor(private readonly keys: Keys, @Inject(SETTINGS) private readonly settings: Settings) {}

  addressOf(link: UnsubscribeLink): string {
    return this.settings.PUBLIC_ORIGIN + pages.unsubscribe(this.keys.sign('unsubscribe', writeUnsubscribeLink(link))).path;
  }

  /** What the token of such an address says; null when it was altered or never ours. */
  read(token: string): UnsubscribeLink | null {
    const text = this.keys.verify('unsubscribe', token);
    return text === null ? null : readUnsubscribeLink(text);
  }

  /** Both headers: the mail program shows a button of its own, which posts without cookies. */
  headersOf(address: string): Readonly<Record<string, string>> {
    return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  }
}
