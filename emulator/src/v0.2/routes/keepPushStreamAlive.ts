import { publishCredentials } from '../../routes/publishCredentials.js';
import type { ApiContext } from '../../http/ApiContext.js';
import { pushError } from '../errors/pushError.js';
import { withActiveStream } from './PushRoute.js';

const MICROCENTS_A_CENT = 1_000_000;

/** Invented: 1.2 cents a minute. */
const MICROCENTS_A_SECOND = 20_000;

/** `POST /v0.2/streams/{id}/keepalive`: charges the time since the one before, renews the lease; 402 does neither. */
export function keepPushStreamAlive(api: ApiContext) {
  return withActiveStream(api, async (c, push) => {
    if (api.accounts.balance(push.owner) <= 0) {
      push.unpaid = true;
      return pushError(
        'insufficient_credits',
        'The credits of this key are spent: the lease is not renewed, and the stream ends with it.',
      );
    }
    const nowMs = api.clock.now();
    const seconds = push.takeUncharged(nowMs);
    const microcents = Math.round(seconds * MICROCENTS_A_SECOND);
    api.accounts.spend(push.owner, microcents);
    push.unpaid = false;
    push.held = false;
    api.push.streams.renew(push);
    const token =
      push.request.source.type === 'native'
        ? (await publishCredentials(api, push.id, c.env.exchange.host)).token
        : null;
    return c.json({
      status: 'ok',
      stream_id: push.id,
      ttl_seconds: push.stream.ttlSeconds,
      credits_remaining_cents: Math.max(0, Math.floor(api.accounts.balance(push.owner) / MICROCENTS_A_CENT)),
      cost_cents: microcents / MICROCENTS_A_CENT,
      seconds_charged: seconds,
      state: push.state(nowMs),
      livekit_token: token,
    });
  });
}
