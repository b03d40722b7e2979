// `npm run db:new-migration -- what-it-does`: an empty migration under today's number.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './support/files.mjs';
import { Problem, run } from './support/problem.mjs';

await run(async () => {
  const what = process.argv[2] ?? '';
  if (!/^[a-z]+(-[a-z]+)*$/.test(what)) throw new Problem('Say what it does, in small letters: npm run db:new-migration -- booth-holds');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 12);
  const path = `migrations/${stamp}-${what}.ts`;
  if (existsSync(resolve(root, path))) throw new Problem(`${path} exists already.`);
  writeFileSync(resolve(root, path), skeleton(what, stamp));
  console.log(`${path} written.`);
});

/** TypeORM orders by the thirteen digits that end the name. */
function skeleton(what, stamp) {
  const name = `${what.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}${stamp}0`;
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What this is for, in one sentence. */
export class ${name} implements MigrationInterface {
  name = '${name}';

  async up(db: QueryRunner): Promise<void> {
    await db.query(\`SET LOCAL lock_timeout = '2s'\`);
    await db.query(\`\`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }
}
`;
}
