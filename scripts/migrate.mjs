// For a host that runs the programs itself, such as docker-compose.yml. `npm start` migrates without being asked.
import { run } from './support/problem.mjs';
import { loadMigrations, loadSettings } from './support/workplace.mjs';

await run(async () => {
  const { processSettings } = await loadSettings();
  const { migrate } = await loadMigrations();
  const { applied } = await migrate(processSettings());
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.');
});
