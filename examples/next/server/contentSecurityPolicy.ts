interface PolicyOptions {
  nonce: string;
  /** Null for the real service. */
  emulatorUrl: URL | null;
  isDevelopment: boolean;
}

/**
 * Where the rooms are. LiveKit opens a socket, and asks the same host by https before and when that fails; regions have
 * hosts of their own. A bare `wss:` would let a script send what it likes to wherever it likes.
 */
const ROOMS = ['https://*.livekit.cloud', 'wss://*.livekit.cloud'];

/** What a page may load and whom it may talk to. */
export function contentSecurityPolicy({ nonce, emulatorUrl, isDevelopment }: PolicyOptions): string {
  const rooms = emulatorUrl ? [`http://${emulatorUrl.host}`, `ws://${emulatorUrl.host}`] : ROOMS;
  const policy: Record<string, string[]> = {
    'default-src': ["'self'"],
    // React's development build rebuilds stacks of the server with eval.
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    // The error overlay of the development server brings styles without a nonce.
    'style-src': isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    // A file as the source is played from a blob.
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...rooms],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
