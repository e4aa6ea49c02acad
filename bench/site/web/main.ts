import { createServer } from 'node:http';
import * as v from 'valibot';
import { isAsked, readEmulator } from './answerAsked.js';
import { loadFiles } from './loadFiles.js';
import { passOn } from './passOn.js';
import { respond } from './respond.js';

const wiring = v.object({ emulatorUrl: v.string(), apiKey: v.string(), signalHost: v.string() });

/**
 * The web server of an app: its files, and `/v1beta` passed on with the API key, as an app's own server would. Prints its
 * port, then takes the emulator's address from its parent, and reads the emulator for the parent, who may sit in another
 * network.
 */
export async function main([folder = '', host = '127.0.0.1']: string[]): Promise<void> {
  const files = await loadFiles(folder);
  let emulator: v.InferOutput<typeof wiring> | null = null;

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/v1beta/') && emulator) passOn(request, response, emulator);
    else respond(request, response, files);
  });
  // An app's page has an open connection when somebody clicks.
  server.keepAliveTimeout = 120_000;

  process.on('message', (message) => {
    if (isAsked(message)) {
      if (emulator) void readEmulator(message, emulator).then((answer) => process.send?.(answer));
      return;
    }
    emulator = v.parse(wiring, message);
    process.send?.({ wired: true });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
}
