import type { Context } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';

/** `GET /models`, which needs no key. */
export function listModels(startedAtMs: number) {
  const model = {
    id: 'emulator/frame-facts',
    object: 'model',
    created: Math.floor(startedAtMs / 1000),
    owned_by: 'overshoot-emulator',
    // Nothing answers chat completions yet, and only `ready` would promise that something does.
    status: 'unavailable',
  };
  return (c: Context<AppEnv>): Response => c.json({ object: 'list', data: [model] });
}
