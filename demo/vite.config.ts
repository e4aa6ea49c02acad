import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kitDependencies, kitSourceAlias, repositoryRoot } from '../scripts/kitSource.mjs';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: `${repositoryRoot}/node_modules/.vite-demo`,
  resolve: { alias: kitSourceAlias },
  server: { host: '127.0.0.1', fs: { allow: [repositoryRoot] } },
  optimizeDeps: { include: kitDependencies },
});
