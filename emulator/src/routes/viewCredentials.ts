import type { ApiContext } from '../http/ApiContext.js';

/** What the service gives today. */
export const VIEWER_TOKEN_SECONDS = 300;

export interface ViewCredentials {
  url: string;
  token: string;
}

/** A fresh subscribe-only token. */
export async function viewCredentials(
  { tokens, newId }: Pick<ApiContext, 'tokens' | 'newId'>,
  streamId: string,
  host: string,
): Promise<ViewCredentials> {
  const grant = {
    room: streamId,
    // One identity a token: LiveKit throws out the older of two participants of one name.
    identity: `viewer-${newId()}`,
    canPublish: false,
    canSubscribe: true,
  };
  return { url: `ws://${host}`, token: await tokens.sign(grant, VIEWER_TOKEN_SECONDS) };
}
