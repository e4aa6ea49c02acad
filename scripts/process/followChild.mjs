// @ts-check

/**
 * @typedef {object} FollowedChild
 * @property {Promise<string>} ended settles with a sentence about how the process ended
 * @property {() => Promise<void>} stop asks it to end, and insists after three seconds
 */

/**
 * How a child process ends, and how it is made to.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name as a sentence begins
 * @returns {FollowedChild}
 */
export function followChild(child, name) {
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once('exit', (code, killedBy) => resolve(`${name} ended (${killedBy ?? `exit code ${code}`}).`));
  });
  return {
    ended,
    async stop() {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(insist);
    },
  };
}
