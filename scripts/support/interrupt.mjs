/**
 * Calls back for Ctrl-C, SIGTERM, a closed terminal, and for the end of the npm that started this script; `byHand` is true
 * for Ctrl-C alone: the others come in twos and threes from one stop.
 */
export function onInterrupt(callback) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => callback({ byHand: signal === 'SIGINT' }));
  if (process.env.npm_lifecycle_event) onEndOfNpm(() => callback({ byHand: false }));
}

/** A SIGTERM for npm ends npm and its shell, and the shell passes nothing on: all that is seen here is another parent. */
function onEndOfNpm(callback) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    callback();
  }, 200).unref();
}
