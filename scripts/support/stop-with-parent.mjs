// Loaded before a program that `npm start` runs. The channel to the parent closes even when that was killed with -9:
// then the program stops as it would for SIGTERM, instead of holding its port against the next start.
const LIMIT_MS = 15_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LIMIT_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
