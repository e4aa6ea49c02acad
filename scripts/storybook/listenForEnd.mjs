// @ts-check

/**
 * Runs in the page, before Storybook does: writes onto the html element how the entry has come out, as soon as it has, play
 * function included.
 */
export function listenForEnd() {
  /** @typedef {{ on: (event: string, listener: (told: unknown) => void) => void }} Channel */
  /** @type {Channel | undefined} */
  let channel;
  const end = (/** @type {string} */ how) => {
    document.documentElement.dataset['end'] ??= how;
  };
  const told = (/** @type {string} */ event) => (/** @type {unknown} */ what) =>
    end(`${event}: ${JSON.stringify(what)?.slice(0, 500)}`);
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(/** @type {Channel} */ made) {
      channel = made;
      const failures = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
      for (const event of failures) made.on(event, told(event));
      made.on('storyFinished', (finished) => {
        const isGood = JSON.stringify(finished)?.includes('"status":"success"');
        return isGood ? end('good') : told('storyFinished')(finished);
      });
      made.on('docsRendered', () => end('good'));
    },
  });
}
