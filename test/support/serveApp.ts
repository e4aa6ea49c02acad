import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { type Connect, preview, type PreviewServer } from 'vite';
import { buildApp } from './buildApp.js';

export interface ServedApp {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** Builds and serves a folder with an `index.html`; `api` and `attach` as of `serveBuilt`. */
export async function serveApp(
  folder: string,
  api?: Parameters<typeof serveBuilt>[2],
  attach?: Parameters<typeof serveBuilt>[3],
): Promise<ServedApp> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'live-vision-app-'));
  await buildApp(folder, outDir);
  const served = await serveBuilt(outDir, {}, api, attach);
  return {
    ...served,
    async close() {
      await served.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** Serves the fixture app, which was built once for the run, every answer with these headers; `api` is asked first. */
export const serveStage = (
  headers: Record<string, string> = {},
  api?: Connect.NextHandleFunction,
): Promise<ServedApp> => serveBuilt(inject('stageApp'), headers, api);

/** Serves what was built into a folder; `attach` gets the server itself, for what is no request. */
export async function serveBuilt(
  outDir: string,
  headers: Record<string, string> = {},
  api?: Connect.NextHandleFunction,
  attach?: (server: PreviewServer['httpServer']) => void,
): Promise<ServedApp> {
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    plugins: api
      ? [{ name: 'api', configurePreviewServer: ({ middlewares }) => void middlewares.use(api) }]
      : [],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  attach?.(server.httpServer);
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`Vite serves ${outDir}, but tells no address.`);
  return { url, close: () => server.close() };
}
