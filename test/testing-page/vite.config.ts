import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kitDependencies, kitSourceAlias, repositoryRoot } from '../../scripts/kitSource.mjs';

/** Stands for what an app has installed. All else of the test is on the page "Testing your app". */
export default defineConfig({
  plugins: [react()],
  logLevel: 'warn',
  resolve: { alias: kitSourceAlias },
  optimizeDeps: { include: kitDependencies },
  cacheDir: `${repositoryRoot}/node_modules/.vite/testing-page`,
});
