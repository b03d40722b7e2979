// Runs one of our programs on the database of `npm start`, which may be running at the same time: `with-database.mjs seed`.
import { existsSync } from 'node:fs';
import { onInterrupt } from './support/interrupt.mjs';
import { Problem, run } from './support/problem.mjs';
import { startProgram } from './support/programs.mjs';
import { openDatabase, prepare, programs } from './support/workplace.mjs';

await run(async () => {
  const name = process.argv[2];
  const prepared = await prepare();
  if (!existsSync(programs[name] ?? '')) throw new Problem(`This build has no program "${name}".`);
  const place = await openDatabase(prepared);
  try {
    const program = startProgram(name, programs[name], { env: place.env });
    onInterrupt(() => program.stop({ ms: 10_000 }));
    return (await program.ended).code ?? 1;
  } finally {
    await place.close();
  }
});
