import type { CatalogEntry } from '../../core/errors/errorCatalog.js';

const entry = (retryable: boolean, text: string): CatalogEntry => ({ retryable, text });

/** Codes that the kit gives by itself: no answer of the service can claim them. */
export const kitErrors = {
  // The way to the service
  network: entry(
    true,
    'No answer came from the endpoint: the network, DNS, CORS or the server itself. Check that the address is right and that this page may call it.',
  ),
  offline: entry(
    true,
    'This device has no network, so nothing was sent, and nothing will be sent later by itself. Connect, then try again.',
  ),
  timeout: entry(
    true,
    'The endpoint did not answer in time. It may be overloaded; try again, or raise timeoutMs.',
  ),
  aborted: entry(false, 'The call was aborted by its signal. Nothing is wrong; do not show this to anybody.'),
  protocol: entry(
    false,
    'The endpoint answered with a body that does not fit the API. Check that the address points at the service, a handler or an emulator of this version.',
  ),
  'outcome-unknown': entry(
    true,
    'No answer came that counts, so the command may have been carried out or not. Send the same one again within ten minutes: it carries the same key, and the service does it once at most.',
  ),
  // Use of the kit
  'invalid-option': entry(false, 'An option is not valid. The text says which and why.'),
  'missing-provider': entry(
    false,
    'A hook was used outside of its provider. Wrap the tree in <StreamloopProvider client={client}>.',
  ),
  'key-in-browser': entry(
    false,
    'An API key opens the whole account, and everybody who opens the page could read it. Put a handler in between (kind: "handler"), or have people sign in (kind: "token").',
  ),
  'intent-settled': entry(
    false,
    'This intent has had its answer, and its key is spent: sent again, it would get the old answer back and do nothing. Make a new intent for a new click.',
  ),
  // Signing in
  'not-signed-in': entry(
    false,
    'Nobody is signed in, or the sign-in has ended. Have the person sign in, then try again.',
  ),
  'access-denied': entry(
    false,
    'The person, or the service, did not allow the access, so nobody is signed in. Sign in again and allow it.',
  ),
  'sign-in-mismatch': entry(
    false,
    'What came back is not the answer to the sign-in that this page began, so it was thrown away; somebody may have planted it. Sign in again from this page.',
  ),
  'sign-in-failed': entry(
    true,
    'The sign-in, or its renewal, came to nothing: the authorization server was not reached or refused. Try again in a moment.',
  ),
  // The app's own handler
  'server-not-set-up': entry(
    false,
    'The handler of this app is not set up, or the service does not take its key, so nothing was done. Its log (`onEvent`) says why; `handler.check()` finds it at start-up.',
  ),
  // Answers with a status of success
  'start-refused': entry(
    false,
    'The checks of the service did not let the stream start (state "invalid"), so nothing is on the air and nothing is spent. Ask its readiness why, mend that, then start again.',
  ),
} as const satisfies Record<string, CatalogEntry>;
