import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { app } from './app.js';

// What `vite build` has made.
app.use('*', serveStatic({ root: './dist' }));
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
