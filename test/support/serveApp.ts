import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

export interface ServedApp {
  /** Ends with a slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder with an `index.html`, every answer with these headers; `react-live-vision` in it is the kit's source.
 * Bundled, because a page of hundreds of modules takes seconds to load; for development, because only there StrictMode
 * mounts twice.
 */
export async function serveApp(folder: string, headers: Record<string, string> = {}): Promise<ServedApp> {
  const root = path.resolve(repositoryRoot, folder);
  const outDir = await mkdtemp(path.join(tmpdir(), 'live-vision-app-'));
  const shared = { configFile: false, root, mode: 'development', logLevel: 'warn' } as const;
  await build({
    ...shared,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"development"' },
    resolve: { alias: kitSourceAlias },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        // Files whose names say whose code they are: timers are told apart by them.
        output: {
          chunkFileNames: '[name].js',
          codeSplitting: {
            groups: [
              { name: 'livekit-client', test: /node_modules\/(@livekit|livekit-client)\// },
              { name: 'vendor', test: /node_modules\// },
              // The publisher stays a chunk of its own, which is loaded when it is needed.
              { name: 'kit', test: isKit },
            ],
          },
        },
      },
    },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`Vite serves ${folder}, but tells no address.`);
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

const kit = path.join(repositoryRoot, 'src') + path.sep;
const isKit = (id: string): boolean =>
  id.startsWith(kit) && !id.startsWith(path.join(kit, 'platform', 'livekit'));
