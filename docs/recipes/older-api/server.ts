import { createServer } from 'node:http';
import { createRealtimeHandler, relayResults, toNodeListener } from 'react-live-vision/server';
import { WebSocket, WebSocketServer } from 'ws';
import { userOf } from '../login.js';

const handler = createRealtimeHandler({
  basePath: '/api/realtime',
  baseUrl: process.env.OVERSHOOT_URL ?? 'https://api.overshoot.ai/v0.2',
  apiKey: () => process.env.OVERSHOOT_API_KEY ?? '',
  secrets: () => [{ kid: '1', secret: process.env.HANDLE_SECRET ?? '' }],
  async authorize(request) {
    const user = await userOf(request);
    return user && { subject: user.id };
  },
});

export const server = createServer(toNodeListener(handler));
relayResults(server, handler, { WebSocket, WebSocketServer });
