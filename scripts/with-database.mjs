// Runs one of our programs on the database of `npm start`, which may be running at the same time:
// `with-database.mjs grant-role EMAIL ROLE` runs apps/worker/src/grant-role.
import { existsSync } from 'node:fs';
import { onInterrupt } from './support/interrupt.mjs';
import { Problem, run } from './support/problem.mjs';
import { startProgram } from './support/programs.mjs';
import { openDatabase, prepare, programOf } from './support/workplace.mjs';

await run(async () => {
  const [name, ...parameters] = process.argv.slice(2);
  const file = programOf('worker', name);
  const prepared = await prepare();
  if (!existsSync(file)) throw new Problem(`This build has no program "${name}" (${file}).`);
  const place = await openDatabase(prepared);
  try {
    // What the program tells a person stands on the console, not its log of everyday events.
    const program = startProgram(name, file, { env: { LOG_LEVEL: 'warn', ...place.env }, parameters });
    onInterrupt(() => program.stop({ ms: 10_000 }));
    return (await program.ended).code ?? 1;
  } finally {
    await place.close();
  }
});
