import type { StreamloopClient } from '../client/StreamloopClient.js';

/** Names for what is cached for each client, and for those who are signed in. */
export type Scopes = (client: Pick<StreamloopClient, 'baseUrl'>, people: number) => string;

/** Drawn, not counted: providers of two roots, or one after the other, share the QueryClient of the app. */
export function createScopes(): Scopes {
  const drawn = Math.random().toString(36).slice(2);
  const numbers = new WeakMap<object, number>();
  let clients = 0;
  return (client, people) => {
    const number = numbers.get(client) ?? (clients += 1);
    numbers.set(client, number);
    return `${client.baseUrl} ${drawn}-${number}-${people}`;
  };
}
