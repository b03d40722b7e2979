import { CATALOGUE, renderMails } from '@ketnoi/notifications';
import type { Files } from './generated-folder.js';
import { cell, GENERATED, table } from './markdown.js';

/** Every message of the catalogue from its sample, in both languages, as text and as HTML, and a list of them. */
export function mailFiles(): Files {
  const mails = renderMails();
  const files = mails.flatMap(({ file, subject, text, html }) => [
    [`${file}.txt`, `Subject: ${subject}\n\n${text}`],
    [`${file}.html`, html],
  ]);
  return { 'README.md': list(mails), ...Object.fromEntries(files) };
}

const list = (mails: ReturnType<typeof renderMails>): string => `# Mails

${GENERATED} Names, addresses and numbers are invented.

Each message as its reader gets it. An ESSENTIAL one cannot be turned off; SERVICE and MARKETING carry one click to turn them off, and MARKETING also needs consent.

${table(
  ['message', 'category', 'when', 'vi', 'en'],
  CATALOGUE.map(({ name, category, when }, index) => [name, category, 'events' in when ? when.events.join(', ') : 'its day comes', ...[0, 1].map((language) => linkTo(mails[2 * index + language]))]),
)}
`;

const linkTo = (mail: ReturnType<typeof renderMails>[number] | undefined): string =>
  mail ? `${cell(mail.subject)} ([text](${mail.file}.txt), [HTML](${mail.file}.html))` : '';
