// @ts-check
import { createSupervisor } from './process/createSupervisor.mjs';
import { freePort } from './process/freePort.mjs';
import { startEmulatorChild } from './process/startEmulatorChild.mjs';
import { startStorybookChild } from './process/startStorybookChild.mjs';

const EMULATOR_PORT = 4600;
const STORYBOOK_PORT = 6006;
/** Renewed every quarter of a minute: nobody waits for minutes to see what a lost renewal does. */
const TTL_SECONDS = 40;

const { onEnd, fail } = createSupervisor();

try {
  process.stdout.write('Starting the emulator and Storybook ...\n');
  const emulator = startEmulatorChild({ port: await freePort(EMULATOR_PORT), ttlSeconds: TTL_SECONDS });
  onEnd(emulator.stop);
  void emulator.ended.then(fail);
  const emulatorUrl = await emulator.url;

  const storybook = startStorybookChild({
    port: await freePort(STORYBOOK_PORT),
    // Storybook hands variables with this prefix to the stories.
    env: { STORYBOOK_EMULATOR_URL: emulatorUrl },
  });
  onEnd(storybook.stop);
  void storybook.ended.then(fail);

  process.stdout.write(`
  Storybook  ${await storybook.url}
  Emulator   ${emulatorUrl}

The stories below "Live" stream into the emulator. Ctrl-C ends both.
`);
} catch (error) {
  fail(error);
}
