import { dehydrate, type QueryClient } from '@tanstack/react-query';

export interface SecretWatch {
  /** Where a secret was seen, each place once. */
  found(): readonly string[];
  /** How many events of the caches were looked at: none would prove nothing. */
  looks(): number;
  stop(): void;
}

/**
 * Looks through both caches of a QueryClient at each of their events, in every form in which an app may keep or show
 * them: what a persister writes, and every field of every entry, the causes and stacks of errors included.
 */
export function watchForSecrets(queryClient: QueryClient, secrets: readonly string[]): SecretWatch {
  const found = new Set<string>();
  let looks = 0;
  const look = (): void => {
    looks += 1;
    for (const text of textsIn(queryClient))
      for (const secret of secrets)
        if (text.includes(secret)) found.add(`${secret} in ${text.slice(0, 500)}`);
  };
  const stops = [queryClient.getQueryCache().subscribe(look), queryClient.getMutationCache().subscribe(look)];
  return {
    found: () => [...found],
    looks: () => looks,
    stop: () => stops.forEach((stop) => stop()),
  };
}

function textsIn(queryClient: QueryClient): string[] {
  const queries = queryClient.getQueryCache().getAll();
  const mutations = queryClient.getMutationCache().getAll();
  const texts = [
    JSON.stringify(
      dehydrate(queryClient, {
        // A query without data is written as a promise, which no storage keeps; its fields are looked at below.
        shouldDehydrateQuery: ({ state }) => state.status !== 'pending',
        shouldDehydrateMutation: () => true,
        shouldRedactErrors: () => false,
      }),
    ),
  ];
  const seen = new Set<unknown>([queryClient, queryClient.getQueryCache(), queryClient.getMutationCache()]);
  collectTexts([queries, mutations], seen, texts);
  return texts;
}

/** Fields that are not enumerable count: an error has its message, its stack and its cause there. */
function collectTexts(value: unknown, seen: Set<unknown>, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const name of Object.getOwnPropertyNames(value)) {
    texts.push(name);
    collectTexts(Reflect.get(value, name), seen, texts);
  }
}
