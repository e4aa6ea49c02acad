type Unnamed = 'create' | 'models' | 'chat' | 'prices' | 'balance';
type OfStream = 'status' | 'keepalive' | 'viewer-token' | 'delete';

/** A request to the service's REST API, read. */
export type RestCall = { operation: Unnamed } | { operation: OfStream; id: string };

const COLLECTIONS: Readonly<Record<string, Unnamed>> = {
  'POST /streams': 'create',
  'GET /models': 'models',
  'POST /chat/completions': 'chat',
  'GET /billing/pricing': 'prices',
  'GET /billing/accounts/me/balance': 'balance',
};
const OF_STREAM: Readonly<Record<string, OfStream>> = {
  'GET ': 'status',
  'DELETE ': 'delete',
  'POST /keepalive': 'keepalive',
  'POST /viewer-token': 'viewer-token',
};

/** What a method and a path below the API's address ask for; null where the API knows no such call. */
export function readRestCall(method: string, path: string): RestCall | null {
  const [, encoded, rest = ''] = /^\/streams\/([^/]+)(\/[a-z-]+)?$/.exec(path) ?? [];
  if (encoded === undefined) {
    const operation = COLLECTIONS[`${method} ${path}`];
    return operation ? { operation } : null;
  }
  const operation = OF_STREAM[`${method} ${rest}`];
  return operation ? { operation, id: decoded(encoded) } : null;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
