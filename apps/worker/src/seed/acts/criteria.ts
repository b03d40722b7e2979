import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate, startOfDay, system, type SettableClock } from '@ketnoi/common';
import { AbandonDraft, CreateDraft, EditionQueries, ImportCriteriaFile, publishCriteriaFile, PublishEdition } from '@ketnoi/criteria';
import type { EditionContent } from '@ketnoi/criteria-engine';
import { importCriteriaFiles } from '../../criteria/import-criteria-files.js';
import { had, must, type Use } from '../use.js';
import type { Cast } from './cast.js';

const CRAFT_FILE = 'spcn-hn-craft-2021.json';
/** The day of the city's plan 55/KH-UBND, on which the nine criteria rest (domain.md, sections 1 and 3). */
const IN_EFFECT_FROM = localDate('2021-03-09');
const EIGHT_HOURS = 8 * 3_600_000;

/**
 * The nine criteria are published by two persons of the Department on the eve of their first day; the sister sets stay
 * drafts, as nobody may publish what is half known; one attempt at a successor was given up.
 */
export async function publishCriteria(use: Use, clock: SettableClock, cast: Cast, folder: string): Promise<{ setCode: string; edition: EditionContent }> {
  clock.set(new Date(startOfDay(IN_EFFECT_FROM).getTime() - EIGHT_HOURS));
  const file = JSON.parse(readFileSync(join(folder, CRAFT_FILE), 'utf8')) as { set: { code: string } };
  const people = { importer: use(ImportCriteriaFile), publisher: use(PublishEdition), editor: cast.as('editor'), approver: cast.as('approver') };
  const { hash } = must(await publishCriteriaFile(people, file, IN_EFFECT_FROM));
  const edition = had((await use(EditionQueries).contentsByHashes([hash])).get(hash), 'published edition');
  for (const { file: name, problems } of await importCriteriaFiles(use(ImportCriteriaFile), system('seed'), folder)) {
    if (problems.length > 0) throw new Error(`${name}: ${problems.join(', ')}`);
  }
  await giveUpADraft(use, cast, edition);
  return { setCode: file.set.code, edition };
}

async function giveUpADraft(use: Use, cast: Cast, edition: EditionContent): Promise<void> {
  const content = JSON.stringify({ ...edition, code: `${edition.set}-NHAP`, effectiveFrom: '2022-01-01' });
  const { editionId, version } = must(await use(CreateDraft).run(cast.as('editor'), { setCode: edition.set, content }));
  must(await use(AbandonDraft).run(cast.as('editor'), { editionId, version }));
}
