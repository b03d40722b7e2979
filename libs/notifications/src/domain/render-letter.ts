import { LOCAL_ZONE, formatLocalDate, type Locale } from '@ketnoi/common';
import { htmlLayout } from './html-layout.js';
import { factsNamedIn, fill, type Block, type FactValue, type Facts, type Letter } from './letter.js';
import { textLayout } from './text-layout.js';
import type { Frame, WrittenBlock, WrittenLetter } from './written-letter.js';

/** Who reads it. An invited address has no name yet. */
export interface Reader {
  readonly name: string | null;
  readonly locale: Locale;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail as its reader gets it. Pure: the same letter, facts and reader give the same bytes. */
export function renderLetter(letter: Letter, facts: Facts, reader: Reader, frame: Frame): RenderedLetter {
  const { locale } = reader;
  const words = WORDS[locale];
  const write = (text: string): string => fill(text, (fact) => writeFact(facts[fact] ?? null, locale));
  const written: WrittenLetter = {
    locale,
    subject: oneLine(write(letter.subject[locale])),
    greeting: reader.name === null ? words.hello : words.helloTo(oneLine(reader.name)),
    blocks: letter.body[locale].flatMap((block) => writeBlock(block, facts, write, reader, frame)),
    footer: letter.category === 'ESSENTIAL' ? words.essential : words.refusable,
    frame,
  };
  return { subject: written.subject, text: textLayout(written), html: htmlLayout(written) };
}

function writeBlock(block: Block, facts: Facts, write: (text: string) => string, reader: Reader, frame: Frame): WrittenBlock[] {
  const isKnown = (text: string): boolean => factsNamedIn(text).every((fact) => (facts[fact] ?? null) !== null);
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'NOTE':
      return isKnown(block.text) ? [{ kind: block.kind, text: write(block.text) }] : [];
    case 'FACTS': {
      const rows = block.rows.filter(([, text]) => isKnown(text)).map(([label, text]) => [label, write(text)] as const);
      return rows.length > 0 ? [{ kind: 'FACTS', rows }] : [];
    }
    case 'BUTTON': {
      const link = facts[block.link] ?? null;
      return isPath(link) ? [{ kind: 'BUTTON', label: block.label, href: frame.origin + link.path }] : [];
    }
    case 'PICTURE':
      return isKnown(block.alt) ? [{ kind: 'PICTURE', attached: block.attached, alt: write(block.alt) }] : [];
    case 'LIST': {
      const items = itemsOf(facts[block.items] ?? null).map((item) => writeFact(item, reader.locale));
      return items.length > 0 && isKnown(block.title) ? [{ kind: 'LIST', title: write(block.title), items }] : [];
    }
  }
}

function writeFact(value: FactValue | null, locale: Locale): string {
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  if ('day' in value) return formatLocalDate(value.day, locale);
  if ('instant' in value) return writeInstant(value.instant, locale);
  if ('path' in value) return value.path;
  if ('items' in value) return value.items.map((item) => writeFact(item, locale)).join(', ');
  return value[locale];
}

/** 09:05, 03/12/2021 (giờ Hà Nội): the zone is printed, since a reader may be anywhere. */
function writeInstant(instant: Date, locale: Locale): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: LOCAL_ZONE }).format(instant);
  const day = new Intl.DateTimeFormat('en-GB', {
    day: locale === 'vi' ? '2-digit' : 'numeric',
    month: locale === 'vi' ? '2-digit' : 'long',
    year: 'numeric',
    timeZone: LOCAL_ZONE,
  }).format(instant);
  return locale === 'vi' ? `${time} ngày ${day} (giờ Hà Nội)` : `${time} on ${day} (Hanoi time)`;
}

const isPath = (value: FactValue | null): value is { readonly path: string } => typeof value === 'object' && value !== null && 'path' in value;

const itemsOf = (value: FactValue | null) => (typeof value === 'object' && value !== null && 'items' in value ? value.items : []);

/** A header line stays one line, whatever a name holds (trust.md, T10). */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

const WORDS = {
  vi: {
    hello: 'Xin chào,',
    helloTo: (name: string) => `Xin chào ${name},`,
    essential: 'Bạn nhận thư này vì nó cần cho tài khoản, hồ sơ hoặc việc bạn đã đăng ký, nên không tắt được loại thư này.',
    refusable: 'Bạn nhận thư này vì có tài khoản hoặc đã đăng ký ở Kết Nối.',
  },
  en: {
    hello: 'Hello,',
    helloTo: (name: string) => `Dear ${name},`,
    essential: 'You receive this mail because your account, your dossier or what you registered for needs it; mails of this kind cannot be turned off.',
    refusable: 'You receive this mail because you have an account or are registered with Kết Nối.',
  },
} as const;
