import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

/** Builds the pages as an app would ship them, minified and in chunks; returns their folder. */
export async function buildPages(): Promise<string> {
  const root = path.join(repositoryRoot, 'bench/app');
  const outDir = path.join(repositoryRoot, 'node_modules/.bench-pages');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    resolve: {
      alias: [
        ...kitSourceAlias,
        // The production build of React counts no renders without it.
        { find: /^react-dom\/client$/, replacement: 'react-dom/profiling' },
      ],
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: ['first-frame', 'steady', 'capacity', 'watch'].map((page) => path.join(root, `${page}.html`)),
      },
    },
  });
  return outDir;
}
