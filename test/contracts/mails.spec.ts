import { describe, expect, it } from '@jest/globals';
import { CATALOGUE, renderMails } from '@ketnoi/notifications';
import { factsNamedIn, factsOfBlock } from '../../libs/notifications/src/domain/letter.js';

const LOCALES = ['vi', 'en'] as const;
const messages = CATALOGUE.map((message) => [message.name, message] as const);

/** The parts of a mail by kind, with the facts each names: what must be the same in both languages. */
const shapeOf = (message: (typeof CATALOGUE)[number], locale: 'vi' | 'en') => ({
  subject: factsNamedIn(message.subject[locale]),
  parts: message.body[locale].map((block) => ({ kind: block.kind, facts: factsOfBlock(block), rows: block.kind === 'FACTS' ? block.rows.length : 0 })),
});

describe('The catalogue of mails', () => {
  it('names every message once.', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThan(20);
  });

  it.each(messages)('%s says the same in Vietnamese and English: the same parts naming the same facts.', (_name, message) => {
    expect(shapeOf(message, 'en')).toEqual(shapeOf(message, 'vi'));
    expect(message.subject.en).not.toBe(message.subject.vi);
  });

  it.each(messages)('%s names only facts that it knows, and its sample has them all.', (_name, message) => {
    const { subject, parts } = shapeOf(message, 'vi');
    const named = [...subject, ...parts.flatMap(({ facts }) => facts)];
    expect(named.filter((fact) => (message.sample[fact] ?? null) === null || typeof message.sample[fact] === 'boolean')).toEqual([]);
  });

  it.each(messages)('%s holds for its sample: no condition speaks against it.', (_name, message) => {
    expect((message.unless ?? []).filter(({ holds }) => holds(message.sample)).map(({ reason }) => reason)).toEqual([]);
  });
});

describe('The sample mails', () => {
  const mails = renderMails();

  it('show every message in both languages, and come out the same each time.', () => {
    expect(mails.length).toBe(CATALOGUE.length * LOCALES.length);
    expect(renderMails()).toEqual(mails);
  });

  it.each(mails.map((mail) => [mail.file, mail] as const))('%s is whole, plain and loads nothing from elsewhere.', (_file, { subject, text, html }) => {
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(`${subject}${text}${html}`).not.toMatch(/undefined|\[object|NaN|\{[a-z]/);
    // A picture that travels with the mail is loaded from nowhere.
    expect(html.replaceAll(/<img src="cid:[a-z]+"/g, '')).not.toMatch(/<(img|script|link|iframe|style|form|input)\b|url\(|@import|\son[a-z]+=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(String(href)).origin)).toEqual(
      expect.arrayContaining(['https://ketnoi.example']),
    );
    expect(new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(String(href)).origin)).size).toBe(1);
  });

  it('offer to turn off exactly those that can be turned off.', () => {
    const offering = mails.filter(({ text, html }) => text.includes('/unsubscribe/') && html.includes('/unsubscribe/')).length;
    expect(offering).toBe(CATALOGUE.filter(({ category }) => category !== 'ESSENTIAL').length * LOCALES.length);
  });
});
