import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@ketnoi/common';
import type { ImportCriteriaFile, ImportedCriteria } from '@ketnoi/criteria';

/** What became of one file: its draft, or the problems that kept it out. */
export interface CriteriaFileReport {
  readonly file: string;
  readonly imported: ImportedCriteria | null;
  readonly problems: readonly string[];
}

/**
 * Imports every criteria file of a folder, each in a transaction of its own. Running it again changes nothing.
 * @param folder holds `*.json` of the form of data/criteria
 */
export async function importCriteriaFiles(importer: ImportCriteriaFile, actor: Actor, folder: string): Promise<CriteriaFileReport[]> {
  const reports: CriteriaFileReport[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
    reports.push(await importOne(importer, actor, folder, file));
  }
  return reports;
}

async function importOne(importer: ImportCriteriaFile, actor: Actor, folder: string, file: string): Promise<CriteriaFileReport> {
  const json = jsonOf(join(folder, file));
  if (json === undefined) return { file, imported: null, problems: ['the file: is no JSON'] };
  const result = await importer.run(actor, json);
  if (result.ok) return { file, imported: result.value, problems: [] };
  const { code, facts } = result.refusal;
  return { file, imported: null, problems: [`${code} ${JSON.stringify(facts)}`] };
}

function jsonOf(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
