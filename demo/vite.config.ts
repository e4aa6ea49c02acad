import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { kitSourceAlias, repositoryRoot } from '../scripts/kitSource.mjs';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: `${repositoryRoot}/node_modules/.vite-demo`,
  resolve: { alias: kitSourceAlias },
  server: { host: '127.0.0.1', fs: { allow: [repositoryRoot] } },
  // Found late, they would make the page reload in the middle of the first connection.
  optimizeDeps: {
    include: [
      'react',
      'react-dom/client',
      'react/jsx-dev-runtime',
      '@tanstack/react-query',
      'livekit-client',
      'valibot',
    ],
  },
});
