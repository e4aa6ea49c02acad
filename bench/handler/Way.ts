/** One of the two ways to the service that are compared. */
export interface Way {
  name: 'direct' | 'handler';
  /** Without a trailing slash. */
  baseUrl: string;
  headers: (client: number) => Record<string, string>;
  /** Of the stream of each client, as it is known on this way. */
  ids: readonly string[];
}
