/**
 * Routes of the API: what a fault can be put on. `signal` is the WebSocket that LiveKit clients open, `results` that of
 * the older API.
 */
export const faultRoutes = [
  'create',
  'status',
  'keepalive',
  'viewer-token',
  'delete',
  'models',
  'chat',
  'pricing',
  'balance',
  'prompt',
  'info',
  'spectate',
  'feedback',
  'signal',
  'results',
] as const;

export type FaultRoute = (typeof faultRoutes)[number];

export type RouteName = FaultRoute | 'validate' | 'health' | 'control' | 'page' | 'preflight' | 'unknown';
