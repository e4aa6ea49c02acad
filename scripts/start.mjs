// @ts-check
import path from 'node:path';
import { createServer } from 'vite';
import { repositoryRoot } from './kitSource.mjs';
import { createSupervisor } from './process/createSupervisor.mjs';
import { freePort } from './process/freePort.mjs';
import { startEmulatorChild } from './process/startEmulatorChild.mjs';

const EMULATOR_PORT = 4600;
const DEMO_PORT = 5173;

const { onEnd, fail } = createSupervisor();

try {
  process.stdout.write('Starting the emulator and the demo ...\n');
  const emulator = startEmulatorChild({ port: await freePort(EMULATOR_PORT) });
  onEnd(emulator.stop);
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
  onEnd(() => demo.close());
  await demo.listen();

  const demoUrl = demo.resolvedUrls?.local[0] ?? '';
  process.stdout.write(`
  Demo        ${demoUrl}
  StreamLoop  ${demoUrl}streamloop/
  Emulator    ${emulatorUrl}

Open the demo in a browser and press Start streaming. Ctrl-C ends both.
`);
} catch (error) {
  fail(error);
}
