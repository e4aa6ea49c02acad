import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { kitDependencies, kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

export interface ServedApp {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/** Serves a folder with an `index.html`, every answer with these headers; `react-live-vision` in it is the kit's source. */
export async function serveApp(folder: string, headers: Record<string, string> = {}): Promise<ServedApp> {
  const root = path.resolve(repositoryRoot, folder);
  // Two workers that fill one cache would make each other's pages reload.
  const pool = process.env['VITEST_POOL_ID'];
  const worker = pool === undefined ? '' : `-${pool}`;
  const server = await createServer({
    configFile: false,
    root,
    plugins: [react()],
    logLevel: 'warn',
    clearScreen: false,
    cacheDir: path.join(
      repositoryRoot,
      'node_modules',
      `.vite-${path.relative(repositoryRoot, root).replaceAll(path.sep, '-')}${worker}`,
    ),
    resolve: { alias: kitSourceAlias },
    // A page that reloads itself in the middle of a test would be a mystery.
    server: {
      host: '127.0.0.1',
      port: 0,
      hmr: false,
      watch: null,
      fs: { allow: [repositoryRoot] },
      headers,
    },
    optimizeDeps: { include: kitDependencies },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`Vite serves ${folder}, but tells no address.`);
  return { url, close: () => server.close() };
}
