// @ts-check

/**
 * Calls back once when the parent process is gone. `npm start` puts a shell between npm and the script; a signal that ends
 * npm and the shell (a supervisor's SIGTERM, say) never reaches the script.
 *
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
