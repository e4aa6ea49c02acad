import type { QueryClient } from '@tanstack/react-query';
import type { OvershootClient } from '../../client/OvershootClient.js';
import { overshootKeys } from '../../server-state/queryKeys.js';
import type { Usage } from '../chat/ChatAnswer.js';

/** What one model has used for one stream. */
export interface ModelUsage extends Usage {
  /** Answers, the repaired ones included. A question that failed has no usage that anybody could know. */
  answers: number;
}

/** What the questions about one stream have used so far, by model. */
export type StreamUsage = Readonly<Record<string, ModelUsage>>;

/** How long it is kept when nobody looks, milliseconds. */
const KEPT_MS = 3_600_000;

/** Counts an answer where those who show the cost of a stream will find it: in the app's QueryClient. */
export function recordUsage(
  queryClient: QueryClient | undefined,
  client: OvershootClient,
  id: string,
  model: string,
  usage: Usage | null,
): void {
  if (!queryClient) return;
  try {
    const queryKey = overshootKeys.usage(client, id);
    queryClient.getQueryCache().build(queryClient, { queryKey, gcTime: KEPT_MS });
    queryClient.setQueryData<StreamUsage>(queryKey, (before = {}) => ({
      ...before,
      [model]: added(before[model], usage),
    }));
  } catch {
    // A cache that throws is the app's business; the answer is shown.
  }
}

const added = (before: ModelUsage | undefined, usage: Usage | null): ModelUsage => ({
  answers: (before?.answers ?? 0) + 1,
  promptTokens: (before?.promptTokens ?? 0) + (usage?.promptTokens ?? 0),
  completionTokens: (before?.completionTokens ?? 0) + (usage?.completionTokens ?? 0),
  totalTokens: (before?.totalTokens ?? 0) + (usage?.totalTokens ?? 0),
  cachedTokens: (before?.cachedTokens ?? 0) + (usage?.cachedTokens ?? 0),
});
