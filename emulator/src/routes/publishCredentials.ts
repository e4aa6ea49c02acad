import type { ApiContext } from '../http/ApiContext.js';

export interface PublishCredentials {
  type: 'livekit';
  url: string;
  token: string;
}

/** A fresh publish token. The url names the host the client came by, so it also holds behind a forwarded port. */
export async function publishCredentials(
  { tokens, settings }: Pick<ApiContext, 'tokens' | 'settings'>,
  streamId: string,
  host: string,
): Promise<PublishCredentials> {
  const grant = { room: streamId, identity: 'publisher', canPublish: true, canSubscribe: false };
  return { type: 'livekit', url: `ws://${host}`, token: await tokens.sign(grant, settings.tokenTtlSeconds) };
}
