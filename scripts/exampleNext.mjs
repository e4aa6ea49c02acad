// @ts-check
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ensureInstalled } from './example/ensureInstalled.mjs';
import { ensureKitBuilt } from './example/ensureKitBuilt.mjs';
import { repositoryRoot } from './kitSource.mjs';
import { createSupervisor } from './process/createSupervisor.mjs';
import { freePort } from './process/freePort.mjs';
import { startEmulatorChild } from './process/startEmulatorChild.mjs';
import { startNextChild } from './process/startNextChild.mjs';

const EMULATOR_PORT = 4600;
const APP_PORT = 3000;

const { onEnd, fail } = createSupervisor();
const secret = () => randomBytes(32).toString('base64');

/**
 * What the app asks: with a key in the environment the service, which costs; else an emulator, with a key of its own.
 *
 * @returns {Promise<{ env: Record<string, string>, service: string }>}
 */
async function startService() {
  const realKey = process.env['OVERSHOOT_API_KEY'];
  if (realKey)
    return {
      env: { OVERSHOOT_API_KEY: realKey, OVERSHOOT_EMULATOR_URL: '' },
      service: 'api.overshoot.ai with your OVERSHOOT_API_KEY: streams and questions are billed',
    };
  const apiKey = secret();
  const emulator = startEmulatorChild({ port: await freePort(EMULATOR_PORT), apiKey });
  onEnd(emulator.stop);
  void emulator.ended.then(fail);
  const url = await emulator.url;
  return { env: { OVERSHOOT_API_KEY: apiKey, OVERSHOOT_EMULATOR_URL: url }, service: `${url} (emulator)` };
}

try {
  const folder = path.join(repositoryRoot, 'examples/next');
  ensureKitBuilt();
  ensureInstalled(folder);
  process.stdout.write('Starting the example ...\n');
  const { env, service } = await startService();
  const app = startNextChild({
    folder,
    port: await freePort(APP_PORT),
    env: { HANDLE_SECRET: secret(), SESSION_SECRET: secret(), ...env },
  });
  onEnd(app.stop);
  void app.ended.then(fail);
  const url = await app.url;
  process.stdout.write(`
  App      ${url}
  Service  ${service}

Open the app, choose who you are and press Start streaming. Ctrl-C ends everything.
`);
} catch (error) {
  fail(error);
}
