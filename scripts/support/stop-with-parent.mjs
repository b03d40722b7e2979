// Loaded before a program that `npm start` runs. The channel to the parent closes even when that was killed with -9:
// then the program stops as it would for SIGTERM, instead of holding its port against the next start.
const LIMIT_MS = 15_000;

// Already closed when the parent died while this process was still loading: the event is over by then.
if (process.connected === false) stop();
else process.once('disconnect', stop);
process.channel?.unref();

function stop() {
  setTimeout(() => process.exit(1), LIMIT_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}
