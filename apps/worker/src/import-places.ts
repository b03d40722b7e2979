import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { system } from '@ketnoi/common';
import { ImportPlaces, PLACES_ENTITIES, PlacesModule, type ImportProgress, type RowIssue } from '@ketnoi/places';
import { buildLog, PlatformModule, processSettings, SettingsError } from '@ketnoi/platform';

/** The repository's own files, seen from dist/apps/worker/src. */
const REVIEWED_FILES = fileURLToPath(new URL('../../../../data/places', import.meta.url));

@Module({})
class ImportPlacesProgram {}

/** `node dist/apps/worker/src/import-places.js [folder]`: loads units, crafts and craft villages; safe to run again. Exit code 1 when rows were wrong. */
async function main(folder: string): Promise<boolean> {
  const settings = processSettings();
  const platform = PlatformModule.with({ settings, log: buildLog(settings, 'import-places'), entities: PLACES_ENTITIES });
  const app = await NestFactory.createApplicationContext({ module: ImportPlacesProgram, imports: [platform, PlacesModule] }, { logger: ['error', 'warn'], abortOnError: false });
  try {
    say(`Reading ${folder}`);
    const result = await app.get(ImportPlaces).run(system('import-places'), { folder }, (progress) => say(sentence(progress)));
    if (!result.ok) {
      say(`Refused, this step wrote nothing: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
      return false;
    }
    const { issues, rows, added, changed } = result.value;
    for (const issue of issues) say(located(issue));
    say(issues.length > 0 ? `${issues.length} wrong: nothing was written.` : `${rows} rows read, ${added} added, ${changed} changed.`);
    return issues.length === 0;
  } finally {
    await app.close();
  }
}

const sentence = (progress: ImportProgress): string =>
  progress.step === 'READ'
    ? `  ${progress.read.file}: ${progress.read.rows} rows${progress.read.issues > 0 ? `, ${progress.read.issues} wrong` : ''}`
    : `  ${progress.what.toLowerCase()}: ${progress.added} added, ${progress.changed} changed, ${progress.unchanged} as they were`;

const located = (issue: RowIssue): string =>
  `  ${issue.file}:${issue.line}${issue.column === null ? '' : ` ${issue.column}`}: ${issue.rule}${issue.detail === '' ? '' : ` (${issue.detail})`}`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main(process.argv[2] ?? REVIEWED_FILES).then(
  (allIn) => process.exit(allIn ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof SettingsError ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
