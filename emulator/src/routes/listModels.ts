import type { Context } from 'hono';
import type { ChatModel } from '../chat/ChatModel.js';
import type { AppEnv } from '../http/AppEnv.js';

/** `GET /models`, which needs no key. Whether a model server behind is up is not asked: its answers tell. */
export function listModels(models: readonly ChatModel[], startedAtMs: number) {
  const data = models.map(({ id, ownedBy }) => ({
    id,
    object: 'model',
    created: Math.floor(startedAtMs / 1000),
    owned_by: ownedBy,
    status: 'ready',
  }));
  return (c: Context<AppEnv>): Response => c.json({ object: 'list', data });
}
