import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { kitDependencies, kitSourceAlias, repositoryRoot } from '../scripts/kitSource.mjs';
import type * as Api from './streamloop/api.js';

/** The server side of the StreamLoop page, which has its own code fetched like a page's: from the kit's source. */
const streamloopApi = (): Plugin => ({
  name: 'streamloop-api',
  async configureServer(server) {
    const emulatorUrl = process.env['VITE_EMULATOR_URL'];
    if (emulatorUrl === undefined) return;
    const { API_PATH, createApi } = (await server.ssrLoadModule('/streamloop/api.ts')) as typeof Api;
    const api = createApi(emulatorUrl);
    server.middlewares.use((request, response, next) =>
      request.url?.startsWith(`${API_PATH}/`) ? void api(request, response) : next(),
    );
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), streamloopApi()],
  cacheDir: `${repositoryRoot}/node_modules/.vite-demo`,
  resolve: { alias: kitSourceAlias },
  server: { host: '127.0.0.1', fs: { allow: [repositoryRoot] } },
  optimizeDeps: { include: kitDependencies },
});
