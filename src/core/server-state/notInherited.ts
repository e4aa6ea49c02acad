/**
 * Options that the app may have set as defaults for all of its queries: ours take none of them. A persister would restore
 * what is wrong by then, and one hash for all would mix up streams.
 */
export const notInherited: Readonly<Record<string, undefined>> = {
  persister: undefined,
  initialData: undefined,
  behavior: undefined,
  queryHash: undefined,
  queryKeyHashFn: undefined,
  structuralSharing: undefined,
};
