/** Whether a process of this number exists. */
export function isAlive(pid) {
  // Zero and below would ask about whole groups of processes.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists and is somebody else's.
    return error.code === 'EPERM';
  }
}
