import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from '@ketnoi/notifications';
import { examplePages } from '../../apps/worker/src/docs/example-pages.js';
import { lifecyclePages } from '../../apps/worker/src/docs/lifecycle-pages.js';
import { mailFiles } from '../../apps/worker/src/docs/mail-files.js';
import { tourExamples } from '../support/tour.js';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

/** That the committed files are these is checked by `npm run docs:check`; here, that nothing is left out. */
describe('The generated documents', () => {
  it('show every table of acts that a lib has.', () => {
    const tables = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((path) => /^[^/]+\/src\/domain\/.*\.lifecycle\.ts$/.test(path.replaceAll('\\', '/')));
    expect(tables.length).toBeGreaterThan(5);
    expect(Object.keys(lifecyclePages()).length - 1).toBe(tables.length);
  });

  it('draw an arrow for every act, and name every guard.', () => {
    const page = lifecyclePages()['membership-application.md'] ?? '';
    expect(page).toContain('  DRAFT --> SUBMITTED: submitApplication\n  RETURNED --> SUBMITTED: submitApplication\n');
    expect(page).toContain('| before the deadline of a return; the pinned edition takes submissions; sealSelf holds; statement signed | ApplicationSubmitted |');
  });

  it('show every mail in both languages, as text and as HTML.', () => {
    expect(Object.keys(mailFiles()).length - 1).toBe(CATALOGUE.length * 4);
  });

  it('show every example once.', () => {
    const pages = Object.values(examplePages(tourExamples())).join('\n');
    for (const { title, request } of tourExamples()) {
      expect(pages.split(`\n## ${title}\n`).length).toBe(2);
      expect(pages).toContain(request);
    }
  });
});
