/**
 * Routes of the API: what a fault can be put on. `signal` is the WebSocket that LiveKit clients open, `results` that of
 * the older API, `streamloop-…` what is below `/streamloop`.
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
  'streamloop-create',
  'streamloop-list',
  'streamloop-get',
  'streamloop-update',
  'streamloop-delete',
  'streamloop-start',
  'streamloop-stop',
  'streamloop-schedule',
  'streamloop-cancel',
  'streamloop-readiness',
  'streamloop-live-stats',
  'streamloop-destinations',
  'streamloop-uploads',
  'streamloop-account',
  'streamloop-token',
] as const;

export type FaultRoute = (typeof faultRoutes)[number];

export type RouteName =
  | FaultRoute
  | 'validate'
  | 'health'
  | 'oauth'
  | 'control'
  | 'page'
  | 'preflight'
  | 'unknown';
