import { createServer } from 'node:http';
import { toNodeListener } from 'react-live-vision/server';
import { handler } from './handler.js';

await handler.check();
export const server = createServer(toNodeListener(handler));
