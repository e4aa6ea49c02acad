import type { CatalogEntry } from '../../core/errors/errorCatalog.js';

const entry = (retryable: boolean, text: string): CatalogEntry => ({ retryable, text });

/** Codes of the service (reference 3.5), in lower case with dashes. */
export const serviceErrors = {
  'bad-request': entry(
    false,
    'The service could not read the request (400). This is a mistake in the caller; the text of the service says which.',
  ),
  'workspace-required': entry(
    false,
    'The call names no workspace (400), and an API key belongs to none by itself. Set workspaceId.',
  ),
  'invalid-batch': entry(
    false,
    'The batch is malformed or too long (400), so none of it was done. Send twenty operations at most.',
  ),
  unauthenticated: entry(
    false,
    'The service does not accept the key or the token (401): wrong, expired or revoked. Sign in again, or check the key where it is configured.',
  ),
  'insufficient-credits': entry(
    false,
    'The workspace has too few credits left (402), so nothing was started. Top it up at the service, then try again.',
  ),
  forbidden: entry(
    false,
    'Whoever is signed in may not do this (403). Have it allowed, or sign in as somebody who may.',
  ),
  'insufficient-scope': entry(
    false,
    'The sign-in does not cover this (403): reading, writing and deleting are allowed one by one. Sign in again with the scope that is missing.',
  ),
  'workspace-forbidden': entry(
    false,
    'Whoever is signed in is no member of that workspace (403). Choose another workspace, or be invited to this one.',
  ),
  'multistream-not-enabled': entry(
    false,
    'This plan sends a stream to one destination only (403). Remove the others, or change the plan at the service.',
  ),
  'stream-not-found': entry(
    false,
    'There is no such stream: it was deleted, or is in another workspace. Look at the list again.',
  ),
  'not-found': entry(
    false,
    'The endpoint does not know what was asked for (404). Check the id, and the address with its version prefix.',
  ),
  'method-not-allowed': entry(
    false,
    'The endpoint knows the address but not this use of it (405). Check that the address is that of the service, a handler or an emulator of this version.',
  ),
  gone: entry(
    false,
    'This part of the service was retired (410), so the call can never work again. Update the kit.',
  ),
  'stream-illegal-transition': entry(
    false,
    'The stream is in a state from which the service does not do this (409), so nothing has changed. Look at its state, wait until it has settled, then try again.',
  ),
  'stream-live': entry(
    false,
    'This cannot be done while the stream is live (409), so nothing has changed. Stop it first.',
  ),
  'immutable-while-live': entry(
    false,
    'What was to be changed is fixed while the stream is live (409), so nothing has changed. Stop it, change it, then start it again.',
  ),
  'not-live': entry(
    false,
    'This works on a live stream only (409), and this one is not. Start it first, or change it directly.',
  ),
  'in-use': entry(
    false,
    'Something else still uses it (409), so it was not removed. Take it out there first.',
  ),
  conflict: entry(
    false,
    'Somebody else has changed it in between (409), so nothing was changed here. Look at it again, then repeat the change.',
  ),
  'stale-draft': entry(
    false,
    'The draft was changed in between (409), so it was not published. Look at it again, then publish.',
  ),
  'destination-limit': entry(
    false,
    'The workspace has as many destinations as it may (409). Remove one, or change the plan at the service.',
  ),
  'youtube-destination-limit': entry(
    false,
    'There are as many YouTube destinations as there may be (409). Remove one first.',
  ),
  'destination-duplicate': entry(
    false,
    'There is such a destination already (409), so no second one was made. Use the one that is there.',
  ),
  'last-destination': entry(
    false,
    'It is the only destination of the stream (409), and a stream needs one. Add another one first.',
  ),
  'mirror-destination-change-blocked': entry(
    false,
    'The stream mirrors a YouTube broadcast, so its destination stays (409). Take the mirror away first, or make another stream.',
  ),
  'upload-incomplete': entry(
    true,
    'The file has not arrived whole (409), so it cannot be used yet. Wait until the upload is complete, then try again.',
  ),
  'upload-already-completed': entry(
    false,
    'The upload is complete already (409), so there was nothing to do. Use its file.',
  ),
  'invalid-input': entry(
    false,
    'The service does not accept one of the values (422), so nothing was done. The text of the service says which; correct it and send it again.',
  ),
  'stream-guard-failed': entry(
    false,
    'A check of the service did not let the stream start (422), so nothing is on the air and nothing is spent. The reason says which; mend that, then start again.',
  ),
  'destination-incompatible': entry(
    false,
    'The destination cannot take a stream of this kind (422). Choose another quality, frame rate or destination.',
  ),
  'idempotency-key-reused': entry(
    false,
    'The same key came with another body (422), so this was not done. Keys are drawn by the client, one a click: this happens where something in between changes bodies or keys.',
  ),
  'rate-limited': entry(
    true,
    'Too many calls in a minute (429), so this one was not done. Wait for retryAfterMs, then try again.',
  ),
  internal: entry(
    true,
    'The service failed on its side (5xx). Try again; if it stays, report it to the service with the time of day.',
  ),
  'upstream-error': entry(
    true,
    'A server behind the endpoint failed or was not reached (502). Try again in a moment.',
  ),
  unavailable: entry(
    true,
    'The service is not available right now (503). Streams that are on the air stay there; try again in a moment.',
  ),
} as const satisfies Record<string, CatalogEntry>;
