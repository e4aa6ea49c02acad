import { Hono } from 'hono';
import { handler } from '../overshoot.js';

export const app = new Hono();
app.all('/api/overshoot/*', (c) => handler(c.req.raw));
