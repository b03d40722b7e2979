// For a host that runs the programs itself, such as docker-compose.yml. `npm start` migrates without being asked.
import { run } from './support/problem.mjs';
import { loadPlatform } from './support/workplace.mjs';

await run(async () => {
  const platform = await loadPlatform();
  const { applied } = await platform.migrate(platform.processSettings());
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The schema is up to date.');
});
