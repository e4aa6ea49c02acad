import { account, workspaces } from '../accounts/workspaces.js';
import type { LoopRoute } from './LoopRoute.js';

/** `GET /me`. */
export const getMe: LoopRoute = { scope: 'streamloop:read', handle: ({ c }) => c.json(account) };

/** `GET /workspaces`: a plain list, and the one route that a key may call without naming one. */
export const listWorkspaces: LoopRoute = {
  scope: 'streamloop:read',
  workspace: false,
  handle: ({ c }) => c.json(workspaces),
};
