/** Options that the app may have set as defaults for all observers of its queries: ours take none of them. */
export const notInheritedByObservers: Readonly<Record<string, undefined>> = {
  select: undefined,
  placeholderData: undefined,
  initialData: undefined,
  notifyOnChangeProps: undefined,
  refetchInterval: undefined,
  refetchOnMount: undefined,
  refetchOnReconnect: undefined,
  retryOnMount: undefined,
  suspense: undefined,
};
