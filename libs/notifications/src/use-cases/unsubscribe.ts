import { Injectable } from '@nestjs/common';
import { ANONYMOUS, done, notFound, type Locale, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { NotificationQueries } from '../data/notification.queries.js';
import type { RefusableCategory } from '../domain/letter.js';
import { writePreference } from '../message-preferences.js';
import { UnsubscribeLinks } from '../unsubscribe-links.js';

/** What the page of a link shows. */
export interface UnsubscribePage {
  readonly category: RefusableCategory;
  readonly locale: Locale;
  /** False once it is turned off. */
  readonly wanted: boolean;
}

/**
 * Turns off the category that a mailed link names, without cookie or sign-in; queued mail of it is skipped too, since the
 * preference is read when a mail leaves. Doing it twice is harmless. Altered or foreign links: NOT_FOUND. Source: RFC 8058;
 * fairs.md, 5.3; trust.md, P39, W5.
 */
@Injectable()
export class Unsubscribe {
  constructor(private readonly unit: UnitOfWork, private readonly links: UnsubscribeLinks, private readonly queries: NotificationQueries) {}

  /** Shows, and changes nothing: mail scanners open links. */
  async look(token: string): Promise<UnsubscribePage> {
    const link = this.links.read(token);
    const preference = link && (await this.queries.preferenceOf(link.personId, link.category));
    if (!preference) throw notFound('unsubscribe link');
    return { category: link.category, ...preference };
  }

  async run(token: string): Promise<Result<UnsubscribePage>> {
    const { category, locale } = await this.look(token);
    const link = this.links.read(token);
    if (!link) throw notFound('unsubscribe link');
    return this.unit.run(ANONYMOUS, async (tx) => {
      await writePreference(tx, link.personId, category, false, 'UNSUBSCRIBE_LINK');
      return done({ category, locale, wanted: false });
    });
  }
}
