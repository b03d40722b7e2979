import type { Locale } from '@ketnoi/common';
import { renderLetter } from './domain/render-letter.js';
import { CATALOGUE } from './messages/catalogue.js';
import type { Message } from './messages/message.js';

/** One sample as it stands in docs/mails: `<file>.txt` and `<file>.html`. */
export interface SampleMail {
  readonly file: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ORIGIN = 'https://ketnoi.example';
const READER = 'Nguyễn Thị Lụa';
const LOCALES: readonly Locale[] = ['vi', 'en'];

/** Every message of the catalogue from its sample, in both languages. Needs no database; the same bytes each time. */
export const renderMails = (): SampleMail[] => CATALOGUE.flatMap((message) => LOCALES.map((locale) => sampleOf(message, locale)));

function sampleOf(message: Message, locale: Locale): SampleMail {
  const isToInvited = message.name === 'Invitation';
  const unsubscribe = message.category === 'ESSENTIAL' ? null : `${ORIGIN}/unsubscribe/mau`;
  const letter = renderLetter(message, message.sample, { name: isToInvited ? null : READER, locale }, { origin: ORIGIN, unsubscribe });
  return { file: `${fileName(message.name)}.${locale}`, ...letter };
}

/** VerifyEmail → verify-email */
const fileName = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
