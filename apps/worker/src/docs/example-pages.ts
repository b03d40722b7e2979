import type { Example } from './examples.js';
import type { Files } from './generated-folder.js';
import { fenced, GENERATED } from './markdown.js';

/** By the first digit of an example's number. */
const CHAPTERS: Readonly<Record<string, readonly [file: string, title: string]>> = {
  1: ['1-a-person.md', 'A person'],
  2: ['2-places-and-criteria.md', 'Places and criteria'],
  3: ['3-a-business.md', 'A business'],
  4: ['4-an-application.md', 'An application'],
  5: ['5-an-assessment.md', 'An assessment'],
  6: ['6-a-certificate.md', 'A certificate'],
  7: ['7-a-fair.md', 'A fair'],
  8: ['8-a-booth.md', 'A booth'],
  9: ['9-visitors.md', 'Visitors'],
};

/** A page a chapter with every step as it is asked and answered, and a list of them. */
export function examplePages(examples: readonly Example[]): Files {
  const chapters = Object.entries(CHAPTERS)
    .map(([digit, [file, title]]) => ({ file, title, steps: examples.filter(({ name }) => name.startsWith(digit)) }))
    .filter(({ steps }) => steps.length > 0);
  const pages = chapters.map(({ file, title, steps }) => [file, `# ${title}\n\n${GENERATED}\n\n${steps.map(step).join('\n\n')}\n`]);
  return { 'README.md': list(chapters), ...Object.fromEntries(pages) };
}

const list = (chapters: readonly { file: string; title: string; steps: readonly Example[] }[]): string => `# The API by example

${GENERATED} Every step stands in [test/examples](../../test/examples/README.md) and is run, in this order, by \`npm test -- examples\`.
A signed-in person sends \`Authorization: Bearer <token>\`. Words in angle brackets stand for what differs each time; the same words mean the same value.

${chapters.map(({ file, title, steps }) => `- [${title}](${file}): ${steps.map((one) => one.title.toLowerCase()).join(' · ')}`).join('\n')}
`;

const step = ({ title, sentence, askedBy, language, request, variables, at, answer }: Example): string =>
  [
    `## ${title}`,
    `${sentence} Asked by: ${askedBy}${at ? `, at ${at}` : ''}.`,
    fenced(language, request),
    ...(Object.keys(variables).length > 0 ? ['Variables', fenced('json', JSON.stringify(variables, null, 2))] : []),
    'Answer',
    fenced('json', JSON.stringify(answer, null, 2)),
  ].join('\n\n');
