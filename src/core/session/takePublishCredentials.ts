import type { Clock } from '../../platform/clock/Clock.js';
import { OvershootError } from '../errors/index.js';
import type { LeaseKeeper } from '../lease/createLeaseKeeper.js';
import type { Credentials } from '../publication/createPublication.js';
import type { Run } from './Run.js';

/** Younger than that, a token is handed out as it is. */
const FRESH_MS = 10_000;

/** Room and token of a stream that somebody else publishes into, renewed where they are not fresh. */
export async function takePublishCredentials(
  run: Run | null,
  o: { clock: Clock; lease: LeaseKeeper; isExpiring: (token: string) => boolean },
): Promise<Credentials> {
  if (!run?.external || run.pulls)
    throw unavailable("There is no stream whose source is { type: 'external' }. Start one first.");
  await run.creating?.catch(() => undefined);
  const isOld = (): boolean =>
    !run.credentials ||
    o.clock.mono() - run.credentials.grantedAt > FRESH_MS ||
    o.isExpiring(run.credentials.token);
  if (!run.over && isOld()) await o.lease.renewNow();
  // The room of a stream that is gone takes nobody in.
  await run.asking;
  if (run.over) throw unavailable('The stream ended before its token could be handed out.');
  // A renewal that failed leaves the token before it, which is worth handing out as long as a room takes it.
  if (!run.credentials || o.isExpiring(run.credentials.token)) {
    const detail = 'The stream could not be renewed, and the token at hand has expired. Try again.';
    throw new OvershootError('network', { stage: 'keepalive', detail });
  }
  const { url, token } = run.credentials;
  return { url, token };
}

const unavailable = (detail: string): OvershootError =>
  new OvershootError('invalid-option', { stage: 'publish', detail });
