import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { RenewedLease } from '../client/records.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError, OvershootErrorCode } from '../errors/index.js';
import type { Store } from '../store/createStore.js';
import { createDoubt } from './createDoubt.js';
import { attemptTimeout, beatDelay, GIVE_UP_AFTER_MS, retryDelay, safetyMargin } from './heartbeat.js';
import type { LeaseSnapshot } from './LeaseSnapshot.js';
import type { RetryBudget } from './createRetryBudget.js';
import { ServerClock } from './ServerClock.js';

export type LeaseEvent =
  | { type: 'granted' | 'renewed'; lease: RenewedLease }
  /** A renewal has counted though its answer never came. */
  | { type: 'prolonged' }
  /** An attempt has failed; the next one follows in `retryInMs`. */
  | { type: 'failing'; error: OvershootError; attempt: number; retryInMs: number }
  /** More than half of the time for retries is used up, or the deadline may have been slept through. */
  | { type: 'doubt' }
  /** The deadline has passed and nobody answers. */
  | { type: 'lost' }
  /** The service does not know the stream any more. */
  | { type: 'gone' }
  /** Renewing cannot succeed: `error` says why, or nobody answered for long after the deadline. */
  | { type: 'given-up'; error: OvershootError | null };

export interface LeaseKeeper {
  /** Starts to keep a lease that was granted by a request sent at these local times. */
  hold(lease: RenewedLease, sentAt: Instant): void;
  /** Renews now, unless a renewal is on its way; resolves when that one is settled. */
  renewNow(): Promise<void>;
  /** When the lease ends, as a status tells it, on the service's clock. Later than known: a renewal counted unheard. */
  heard(expiresAtMs: number): void;
  /** One more attempt after that time: what the service said does not fit together. */
  retryIn(ms: number): void;
  /** Timers may have missed something: renews where that is due or `urgent`; where `reachable`, ends a back-off, too. */
  wake(urgent: boolean, reachable?: boolean): void;
  /** The wall clock leapt: what is known of the service's clock counts no more. */
  forgetClock(): void;
  /** No beats until `renewNow`: the page is being put away. */
  rest(): void;
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

/** A service that has just answered may be asked again so soon. */
const SOON_MS = 500;
/** With less than that share of the lease left, a wake-up renews at once, and a retry may overdraw the budget. */
const SHORT_SHARE = 0.25;
/** Answers that no later one will take back. A page of a proxy or a wrong region is none of them. */
const FINAL: ReadonlySet<OvershootErrorCode> = new Set([
  'bad-request',
  'unauthorized',
  'not-signed-in',
  'billing-denied',
  'forbidden',
  'invalid-option',
  'session-over',
]);

export function createLeaseKeeper(options: {
  clock: Clock;
  /** Where the lease is shown. */
  store: Store<LeaseSnapshot | null>;
  random: () => number;
  budget: RetryBudget;
  /** Whether to go on asking however long nobody answers. */
  insists: () => boolean;
  renew: (timeoutMs: number) => Promise<RenewedLease>;
  onEvent: (event: LeaseEvent) => void;
}): LeaseKeeper {
  const { clock, store, random, budget, renew, onEvent } = options;
  const serverClock = new ServerClock();
  const doubt = createDoubt(clock, (type) => onEvent({ type }));
  let timer: Cancel = () => undefined;
  let nextAt = Infinity;
  let holding: Held | null = null;

  const instant = (): Instant => ({ wall: clock.now(), mono: clock.mono() });
  const schedule = (ms: number): void => {
    timer();
    nextAt = clock.mono() + Math.max(0, ms);
    timer = clock.after(Math.max(0, ms), () => void beat());
  };

  const accept = (type: 'granted' | 'renewed', lease: RenewedLease, sent: Instant): void => {
    const ttlMs = lease.ttlSeconds * 1000;
    const received = instant();
    // The wall clock may have leapt while the answer was on its way: only its present time counts.
    serverClock.add(received.wall - (received.mono - sent.mono), received.wall, lease.expiresAtMs - ttlMs);
    const held: Held = { ttlMs, deadline: sent.mono + ttlMs, renewing: null };
    holding = held;
    doubt.clear();
    schedule(sent.mono + beatDelay(ttlMs, random()) - received.mono);
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
    if (error.code === 'stream-not-found') {
      timer();
      nextAt = Infinity;
      return onEvent({ type: 'gone' });
    }
    if (FINAL.has(error.code)) return onEvent({ type: 'given-up', error });
    const now = clock.mono();
    const leftMs = held.deadline - now;
    // Counted from the first failure, too: after a sleep the network itself needs a moment to wake up.
    const silentMs = now - Math.max(held.deadline, doubt.since() ?? now);
    if (silentMs >= GIVE_UP_AFTER_MS && !options.insists()) return onEvent({ type: 'given-up', error: null });
    const safetyMs = safetyMargin(held.ttlMs, serverClock.roundTripMs);
    const retryAfterMs = error.retryAfterMs;
    const attempt = doubt.attempts();
    let retryInMs = retryDelay({
      attempt,
      ttlMs: held.ttlMs,
      leftMs,
      silentMs,
      safetyMs,
      random: random(),
      retryAfterMs,
    });
    const needed = held.ttlMs * SHORT_SHARE;
    if (!budget.take() && leftMs > needed) retryInMs = Math.max(retryInMs, leftMs - needed);
    doubt.failed(leftMs, retryAfterMs !== undefined && retryAfterMs > leftMs - safetyMs);
    if (holding !== held) return;
    schedule(retryInMs);
    onEvent({ type: 'failing', error, attempt: attempt + 1, retryInMs });
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
    const safetyMs = safetyMargin(held.ttlMs, serverClock.roundTripMs);
    try {
      const lease = await renew(attemptTimeout(held.ttlMs, held.deadline - sent.mono, safetyMs));
      budget.refund();
      if (holding === held) accept('renewed', lease, sent);
    } catch (cause) {
      const error = asOvershootError(cause, 'network', 'keepalive');
      if (holding === held) refuse(error, held);
    }
  };

  const rest = (): void => {
    timer();
    nextAt = Infinity;
    doubt.clear();
  };

  return {
    hold: (lease, sentAt) => accept('granted', lease, sentAt),
    renewNow: beat,
    heard(expiresAtMs) {
      const held = holding;
      const shown = store.getSnapshot();
      if (!held || !shown || expiresAtMs <= shown.expiresAtMs) return;
      // Both are of the service's clock, so that neither clock needs to be right.
      held.deadline += expiresAtMs - shown.expiresAtMs;
      doubt.clear();
      const now = clock.mono();
      const renewInMs = held.deadline - held.ttlMs + beatDelay(held.ttlMs, random()) - now;
      const latestMs = Math.max(SOON_MS, Math.min(renewInMs, (held.deadline - now) * SHORT_SHARE));
      if (!held.renewing && now + latestMs < nextAt) schedule(latestMs);
      store.set({ ...shown, expiresAtMs, deadlineMono: held.deadline });
      if (holding === held) onEvent({ type: 'prolonged' });
    },
    retryIn: (ms) => holding && schedule(ms),
    wake(urgent, reachable = false) {
      if (!holding) return;
      const now = clock.mono();
      const left = holding.deadline - now;
      const isDue = now >= nextAt || left < holding.ttlMs * SHORT_SHARE;
      const isHastened = reachable && doubt.attempts() > 0;
      // Nobody was silent in the time that was slept through, or that was never there.
      if (urgent) doubt.clear();
      // Not lost: only the service knows, and it is asked right now.
      if (left <= 0) doubt.suspect();
      if (urgent || isDue || isHastened) void beat();
    },
    forgetClock: () => serverClock.forget(),
    rest,
    stop() {
      rest();
      holding = null;
      store.set(null);
    },
  };
}
