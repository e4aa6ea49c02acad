import type { OvershootClient } from '../client/OvershootClient.js';

/** Keys of everything the kit puts into the app's QueryClient; all begin with `'overshoot'`. */
export const overshootKeys = {
  all: ['overshoot'] as const,
  /** Query: status of one stream. */
  status: (client: Pick<OvershootClient, 'baseUrl'>, id: string) =>
    ['overshoot', 'status', client.baseUrl, id] as const,
  /** Query: which models there are. */
  models: (client: Pick<OvershootClient, 'baseUrl'>) => ['overshoot', 'models', client.baseUrl] as const,
  /** Query: what models cost. */
  prices: (client: Pick<OvershootClient, 'baseUrl'>) => ['overshoot', 'prices', client.baseUrl] as const,
  /** Data: what the questions about one stream have used. */
  usage: (client: Pick<OvershootClient, 'baseUrl'>, id: string) =>
    ['overshoot', 'usage', client.baseUrl, id] as const,
  /** Mutation: one kind of operation. */
  mutation: (operation: 'create' | 'keepalive' | 'delete') => ['overshoot', operation] as const,
};
