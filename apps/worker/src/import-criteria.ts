import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { system } from '@ketnoi/common';
import { CRITERIA_ENTITIES, CriteriaModule, ImportCriteriaFile } from '@ketnoi/criteria';
import { buildLog, PlatformModule, processSettings, SettingsError } from '@ketnoi/platform';
import { importCriteriaFiles, type CriteriaFileReport } from './criteria/import-criteria-files.js';

/** The repository's own files, seen from dist/apps/worker/src. */
const REVIEWED_FILES = fileURLToPath(new URL('../../../../data/criteria', import.meta.url));

@Module({})
class ImportCriteria {}

/** `node dist/apps/worker/src/import-criteria.js [folder]`: brings criteria files in as drafts and says what lint finds. Exit code 1 when a file failed. */
async function main(folder: string): Promise<boolean> {
  const settings = processSettings();
  const log = buildLog(settings, 'import-criteria');
  const imports = [PlatformModule.with({ settings, log, entities: CRITERIA_ENTITIES }), CriteriaModule];
  const app = await NestFactory.createApplicationContext({ module: ImportCriteria, imports }, { logger: ['error', 'warn'], abortOnError: false });
  try {
    const reports = await importCriteriaFiles(app.get(ImportCriteriaFile), system('import-criteria'), folder);
    process.stdout.write(reports.map(linesOf).join(''));
    return reports.every(({ problems }) => problems.length === 0);
  } finally {
    await app.close();
  }
}

function linesOf({ file, imported, problems }: CriteriaFileReport): string {
  if (!imported) return `${file}: FAILED\n${problems.map((problem) => `  ${problem}\n`).join('')}`;
  const { editionCode, outcome, findings } = imported;
  if (outcome === 'FINAL') return `${file}: ${editionCode} published or abandoned, left as it is\n`;
  const verdict = findings.length === 0 ? 'lint clean' : `${findings.length} lint findings, cannot be published`;
  return `${file}: ${editionCode} ${outcome}, ${verdict}\n${findings.map(({ code, path, detail }) => `  ${code} ${path}: ${detail}\n`).join('')}`;
}

main(process.argv[2] ?? REVIEWED_FILES).then(
  (allIn) => process.exit(allIn ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof SettingsError ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
