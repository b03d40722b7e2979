import { NAMELESS_SLUG, parsed, slugOf, unparsed, type Parsed } from '@ketnoi/common';

const FORM = /^[A-Z0-9][A-Z0-9-]{2,39}$/;
const LONGEST = 40;

/** A code as typed, in capitals: 3 to 40 letters A–Z, digits and hyphens. It stands in addresses and on leaflets and never changes. */
export function parseEventCode(text: string): Parsed<string, 'EVENT_CODE_FORM'> {
  const code = text.toUpperCase();
  return /^[A-Za-z0-9-]+$/.test(text) && FORM.test(code) ? parsed(code) : unparsed('EVENT_CODE_FORM');
}

/** The code made of a short name, without marks, cut between words; an unusable one is told like a wrong code. */
export function eventCodeOf(shortName: string): Parsed<string, 'EVENT_CODE_FORM'> {
  const slug = slugOf(shortName);
  if (slug === NAMELESS_SLUG) return unparsed('EVENT_CODE_FORM');
  let code = '';
  for (const word of slug.split('-')) {
    const longer = code === '' ? word : `${code}-${word}`;
    if (longer.length > LONGEST) break;
    code = longer;
  }
  return parseEventCode(code);
}
