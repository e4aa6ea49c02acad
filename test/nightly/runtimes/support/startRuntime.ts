import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { build } from 'esbuild';
import { kitSourceAlias, repositoryRoot } from '../../../../scripts/kitSource.mjs';
import { HANDLE_SECRET, SERVICE_KEY } from '../../../support/conversation/startService.js';
import { workerdConfig } from './workerdConfig.js';
import type { InstalledRuntimes, RuntimeName } from './installRuntimes.js';

export interface RunningApp {
  url: string;
  close(): Promise<void>;
}

/** An app, or the one of this runtime, bundled as for the edge: no module of Node, no condition of Node. */
export async function startRuntime(
  name: RuntimeName,
  {
    runtimes,
    serviceUrl,
    recipe,
  }: {
    runtimes: InstalledRuntimes;
    serviceUrl: string;
    /** A file of the guides, and its class of Durable Objects. */
    recipe?: { file: string; durable: string };
  },
): Promise<RunningApp> {
  const bundle = path.join(runtimes.folder, `${name}.mjs`);
  await build({
    entryPoints: [path.join(repositoryRoot, recipe?.file ?? `test/nightly/runtimes/apps/${name}.ts`)],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    tsconfigRaw: {},
    // Given to workers by the runtime itself.
    external: ['cloudflare:workers'],
    alias: {
      'react-live-vision/server':
        recipe === undefined
          ? sourceOf('react-live-vision/server')
          : path.join(repositoryRoot, 'test/nightly/runtimes/apps/serverOnEmulator.ts'),
    },
    define: { SERVICE_URL: JSON.stringify(serviceUrl) },
    logLevel: 'error',
  });
  const child = spawn(runtimes.binaryOf(name), await argumentsOf(name, bundle, recipe?.durable ?? null), {
    cwd: runtimes.folder,
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: runtimes.folder,
      SERVICE_URL: serviceUrl,
      SERVICE_KEY,
      HANDLE_SECRET,
    },
  });
  const port = await Promise.race([
    portIn(name === 'workerd' ? child.stdio[3] : child.stdout),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${name} has ended with ${String(code)} before it listened.`);
    }),
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function sourceOf(name: string): string {
  const found = kitSourceAlias.find(({ find }) => find.test(name));
  if (!found) throw new Error(`${name} is no entry of the kit.`);
  return found.replacement;
}

async function argumentsOf(name: RuntimeName, bundle: string, durable: string | null): Promise<string[]> {
  switch (name) {
    case 'bun':
      return ['run', bundle];
    case 'deno':
      // As the guide says: else Deno tells nobody that a browser has left before the answer begins.
      return [
        'run',
        // Else Deno tells nobody that a browser has left before the answer has begun.
        '--unstable-no-legacy-abort',
        '--no-config',
        '--allow-net=127.0.0.1',
        '--allow-env',
        bundle,
      ];
    case 'workerd': {
      const config = `${bundle}.capnp`;
      await writeFile(config, workerdConfig(path.basename(bundle), durable));
      return ['serve', '--control-fd=3', config];
    }
  }
}

/** Of the first line that names it: `listening on 1234`, or a message of workerd, `{"event":"listen",…,"port":1234}`. */
async function portIn(output: unknown): Promise<string> {
  if (!(output instanceof Readable)) throw new Error('The runtime says nothing.');
  for await (const line of createInterface({ input: output })) {
    const [, port] = /^(?:listening on |\{"event":"listen".*"port":)(\d+)/.exec(line) ?? [];
    if (port !== undefined) return port;
  }
  throw new Error('The runtime has not said where it listens.');
}
