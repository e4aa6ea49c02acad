import { createHandlerAuth } from '../../streamloop/auth/createHandlerAuth.js';
import type { StreamloopAuth } from '../../streamloop/auth/StreamloopAuth.js';
import { createStreamloopClient } from '../../streamloop/client/createStreamloopClient.js';
import type { StreamloopClient } from '../../streamloop/client/StreamloopClient.js';
import { createHeldClock } from '../clock/createHeldClock.js';
import type { HeldClock } from '../clock/HeldClock.js';
import { createFakeStreamloop } from './createFakeStreamloop.js';
import type { FakeStreamloop, FakeStreamloopOptions } from './FakeStreamloop.js';

/** A StreamLoop that a test holds in its hands, and a real client of it. */
export interface TestStreamloop {
  /** For `<StreamloopProvider client={t.client} auth={t.auth} clock={t.clock} random={t.random}>`. Asks a handler. */
  readonly client: StreamloopClient;
  /** The sign-in by that handler. Where it would leave the page, it signs in at once. */
  readonly auth: StreamloopAuth;
  /** What the streams, the faults and the repetitions of the client live by. */
  readonly clock: HeldClock;
  /** Always the middle. */
  readonly random: () => number;
  readonly fake: FakeStreamloop;
  /** Whether this device has a network, as far as the client knows. */
  setOnline(isOnline: boolean): void;
  /** Moves the time of the service on. TanStack asks by timers of its own, which a test runner has to hold. */
  advance(ms: number): Promise<void>;
}

/**
 * Makes a StreamLoop in memory and a client of it. It needs no test runner and no network; time stands still until
 * `advance`.
 *
 * @example
 * const t = createTestStreamloop();
 * const id = t.fake.addStream({ state: 'active' });
 * render(
 *   <StreamloopProvider client={t.client} clock={t.clock} random={t.random}>
 *     <App id={id} />
 *   </StreamloopProvider>,
 * );
 */
export function createTestStreamloop(options: FakeStreamloopOptions = {}): TestStreamloop {
  const clock = createHeldClock();
  const fake = createFakeStreamloop({ ...options, clock });
  const random = (): number => 0.5;
  let online = true;
  const reached = { endpoint: '/api/streamloop', fetch: fake.fetch, clock, isOnline: () => online };
  const client = createStreamloopClient({ kind: 'handler', ...reached, random });
  const auth = createHandlerAuth({
    ...reached,
    page: {
      url: () => 'http://app.test/',
      replaceUrl: () => undefined,
      leaveTo() {
        fake.signIn();
        void auth.check();
      },
    },
  });
  return {
    client,
    auth,
    clock,
    random,
    fake,
    setOnline: (isOnline) => void (online = isOnline),
    advance: (ms) => clock.advance(ms),
  };
}
