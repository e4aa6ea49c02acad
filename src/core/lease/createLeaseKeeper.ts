import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { RenewedLease } from '../client/records.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError } from '../errors/index.js';
import { createStore, type ReadableStore } from '../store/createStore.js';
import { attemptTimeout, beatDelay, GIVE_UP_AFTER_MS, retryDelay, safetyMargin } from './heartbeat.js';
import type { LeaseSnapshot } from './LeaseSnapshot.js';
import { ServerClock } from './ServerClock.js';

export type LeaseEvent =
  | { type: 'granted' | 'renewed'; lease: RenewedLease }
  /** More than half of the time for retries is used up. */
  | { type: 'doubt' }
  /** The deadline has passed and nobody answers. */
  | { type: 'lost' }
  /** The service does not know the stream any more. */
  | { type: 'gone' }
  /** Renewing cannot succeed: `error` says why, or nobody answered for long after the deadline. */
  | { type: 'given-up'; error: OvershootError | null };

export interface LeaseKeeper {
  readonly store: ReadableStore<LeaseSnapshot | null>;
  /** Starts to keep a lease that was granted by a request sent at these local times. */
  hold(lease: RenewedLease, sentAt: Instant): void;
  /** Renews now, unless a renewal is on its way; resolves when that one is settled. */
  renewNow(): Promise<void>;
  stop(): void;
}

/** One granted or renewed lease. What arrives for an older one is ignored. */
interface Held {
  ttlMs: number;
  /** Monotonic, counted from when the renewal was sent. */
  deadline: number;
  renewing: Promise<void> | null;
}

interface Instant {
  wall: number;
  mono: number;
}

export function createLeaseKeeper(options: {
  clock: Clock;
  random: () => number;
  renew: (timeoutMs: number) => Promise<RenewedLease>;
  onEvent: (event: LeaseEvent) => void;
}): LeaseKeeper {
  const { clock, random, renew, onEvent } = options;
  const store = createStore<LeaseSnapshot | null>(null);
  const serverClock = new ServerClock();
  let timer: Cancel = () => undefined;
  let holding: Held | null = null;
  let failures: { attempts: number; since: number; told: 'nothing' | 'doubt' | 'lost' } | null = null;

  const instant = (): Instant => ({ wall: clock.now(), mono: clock.mono() });
  const schedule = (ms: number): void => {
    timer();
    timer = clock.after(Math.max(0, ms), () => void beat());
  };

  const accept = (type: 'granted' | 'renewed', lease: RenewedLease, sent: Instant): void => {
    const ttlMs = lease.ttlSeconds * 1000;
    serverClock.add(sent.wall, clock.now(), lease.expiresAtMs - ttlMs);
    const held: Held = { ttlMs, deadline: sent.mono + ttlMs, renewing: null };
    holding = held;
    failures = null;
    schedule(sent.mono + beatDelay(ttlMs, random()) - clock.mono());
    store.set({
      expiresAtMs: lease.expiresAtMs,
      clockOffsetMs: serverClock.offsetMs,
      deadlineMono: held.deadline,
      ttlMs,
    });
    // Whoever saw it in the store may have stopped us.
    if (holding === held) onEvent({ type, lease });
  };

  const refuse = (error: OvershootError, held: Held): void => {
    if (error.code === 'stream-not-found') return onEvent({ type: 'gone' });
    if (!error.retryable) return onEvent({ type: 'given-up', error });
    const now = clock.mono();
    const left = held.deadline - now;
    failures ??= { attempts: 0, since: now, told: 'nothing' };
    if (left <= -GIVE_UP_AFTER_MS) return onEvent({ type: 'given-up', error: null });
    tell(left, now, held.deadline);
    schedule(
      retryDelay({
        attempt: failures.attempts++,
        leftMs: left,
        safetyMs: safetyMargin(held.ttlMs, serverClock.roundTripMs),
        random: random(),
        retryAfterMs: error.retryAfterMs,
      }),
    );
  };

  const tell = (left: number, now: number, deadline: number): void => {
    if (!failures) return;
    if (failures.told === 'nothing' && now - failures.since >= (deadline - failures.since) / 2) {
      failures.told = 'doubt';
      onEvent({ type: 'doubt' });
    }
    if (failures.told === 'doubt' && left <= 0) {
      failures.told = 'lost';
      onEvent({ type: 'lost' });
    }
  };

  const beat = (): Promise<void> => {
    const held = holding;
    if (!held) return Promise.resolve();
    held.renewing ??= attempt(held).finally(() => (held.renewing = null));
    return held.renewing;
  };

  const attempt = async (held: Held): Promise<void> => {
    timer();
    const sent = instant();
    const safety = safetyMargin(held.ttlMs, serverClock.roundTripMs);
    try {
      const lease = await renew(attemptTimeout(held.deadline - sent.mono, safety));
      if (holding === held) accept('renewed', lease, sent);
    } catch (cause) {
      const error = asOvershootError(cause, 'network', 'keepalive');
      if (holding === held) refuse(error, held);
    }
  };

  return {
    store,
    hold: (lease, sentAt) => accept('granted', lease, sentAt),
    renewNow: beat,
    stop() {
      timer();
      holding = null;
      store.set(null);
    },
  };
}
