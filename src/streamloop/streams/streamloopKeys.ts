/**
 * Keys of everything that this module puts into the app's QueryClient; all begin with `'streamloop'`. `scope` is drawn by
 * the provider for each client, so that two accounts never see what the other has: it is no secret, and none is in them.
 */
export const streamloopKeys = {
  all: ['streamloop'] as const,
  /** All queries of one client. */
  scope: (scope: string) => ['streamloop', scope] as const,
  /** Query: one stream. */
  stream: (scope: string, id: string) => ['streamloop', scope, 'stream', id] as const,
  /** Queries: all lists of streams. */
  lists: (scope: string) => ['streamloop', scope, 'streams'] as const,
  /** Query: pages of one list. */
  streams: (scope: string, limit: number, ids: readonly string[] | null) =>
    ['streamloop', scope, 'streams', limit, ids] as const,
  /** Query: what keeps a stream from starting. */
  readiness: (scope: string, id: string) => ['streamloop', scope, 'readiness', id] as const,
  /** Query: what YouTube says of a stream. */
  liveStats: (scope: string, id: string) => ['streamloop', scope, 'live-stats', id] as const,
  /** Query: where streams can go. */
  destinations: (scope: string) => ['streamloop', scope, 'destinations'] as const,
  /** Query: whose account it is. */
  account: (scope: string) => ['streamloop', scope, 'account'] as const,
  /** Mutation: one kind of operation. */
  mutation: (operation: string) => ['streamloop', operation] as const,
};
