// @ts-check
import path from 'node:path';
import { createServer } from 'vite';
import { repositoryRoot } from './kitSource.mjs';
import { freePort } from './process/freePort.mjs';
import { onOrphaned } from './process/onOrphaned.mjs';
import { startEmulatorChild } from './process/startEmulatorChild.mjs';

const EMULATOR_PORT = 4600;
const DEMO_PORT = 5173;

/** @type {(() => Promise<void>)[]} */
const cleanups = [];
let leavingSinceMs = Number.POSITIVE_INFINITY;

/** @param {number} exitCode */
async function leave(exitCode) {
  if (leavingSinceMs !== Number.POSITIVE_INFINITY) return;
  leavingSinceMs = performance.now();
  // Whatever hangs must not keep the terminal; the cleanups' own bounds are shorter.
  setTimeout(() => process.exit(exitCode), 5000).unref();
  await Promise.allSettled(cleanups.map((cleanup) => cleanup()));
  process.exit(exitCode);
}

for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(name, () => {
    // npm passes on the signal that the terminal has sent already; only a later one is impatience.
    if (performance.now() - leavingSinceMs > 1000) process.exit(1);
    void leave(0);
  });
}

if (process.env['npm_lifecycle_event'] !== undefined) onOrphaned(() => void leave(0));

/** @param {unknown} error */
function fail(error) {
  if (leavingSinceMs !== Number.POSITIVE_INFINITY) return;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  void leave(1);
}

try {
  process.stdout.write('Starting the emulator and the demo ...\n');
  const emulator = startEmulatorChild({ port: await freePort(EMULATOR_PORT) });
  cleanups.push(emulator.stop);
  void emulator.ended.then(fail);
  const emulatorUrl = await emulator.url;

  // Vite hands variables with this prefix to the page.
  process.env['VITE_EMULATOR_URL'] = emulatorUrl;
  const demo = await createServer({
    root: path.join(repositoryRoot, 'demo'),
    clearScreen: false,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: await freePort(DEMO_PORT), strictPort: true },
  });
  cleanups.push(() => demo.close());
  await demo.listen();

  const demoUrl = demo.resolvedUrls?.local[0] ?? '';
  process.stdout.write(`
  Demo      ${demoUrl}
  Emulator  ${emulatorUrl}

Open the demo in a browser and press Start streaming. Ctrl-C ends both.
`);
} catch (error) {
  fail(error);
}
