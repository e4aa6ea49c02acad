import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

/**
 * Builds a folder with an `index.html`; `react-live-vision` in it is the kit's source. Bundled, because a page of
 * hundreds of modules takes seconds to load; for development, because only there StrictMode mounts twice.
 */
export async function buildApp(folder: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.resolve(repositoryRoot, folder),
    mode: 'development',
    logLevel: 'warn',
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
}

const kit = path.join(repositoryRoot, 'src') + path.sep;
const isKit = (id: string): boolean =>
  id.startsWith(kit) && !id.startsWith(path.join(kit, 'platform', 'livekit'));
