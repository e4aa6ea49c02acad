import type { Clock } from '../../../platform/clock/Clock.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { GetAccessToken } from '../../client/StreamloopClientOptions.js';
import type { SignInFlow, Tokens } from '../flow/SignInFlow.js';

/** The tokens of a sign-in, which never leave this closure but one by one, for a call. */
export interface TokenKeeper {
  get: GetAccessToken;
  set(tokens: Tokens): void;
  isHeld: () => boolean;
  /** Forgets them, and gives them for the last time. */
  take(): Tokens | null;
}

/** `onEnded`: the server has ended the sign-in. */
export function createTokens(
  flow: () => Promise<SignInFlow>,
  clock: Clock,
  onEnded: (error: StreamloopError) => void,
): TokenKeeper {
  let tokens: Tokens | null = null;
  let renewing: Promise<Tokens> | null = null;

  function end(error: StreamloopError): never {
    tokens = null;
    onEnded(error);
    throw error;
  }

  /** One renewal for all who wait: a refresh token works once, and its second use would end the sign-in. */
  function renew(old: Tokens): Promise<Tokens> {
    renewing ??= renewOnce(old).finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renewOnce(old: Tokens): Promise<Tokens> {
    const { refreshToken } = old;
    if (refreshToken === null) return end(notSignedIn());
    let next: Tokens;
    const steps = await flow();
    try {
      next = await steps.refresh({ ...old, refreshToken });
    } catch (error) {
      if (tokens === old && error instanceof StreamloopError && error.code === 'not-signed-in') end(error);
      throw error;
    }
    if (tokens !== old) {
      // Somebody has signed out meanwhile: these must not live on.
      await steps.revoke(next).catch(() => undefined);
      throw notSignedIn();
    }
    tokens = next;
    return next;
  }

  return {
    async get({ refused }) {
      const now = tokens;
      if (now === null) throw notSignedIn();
      const isRefused = refused === now.accessToken;
      const isDue = now.renewAt !== null && clock.now() >= now.renewAt;
      const isOver = now.expiresAt !== null && clock.now() >= now.expiresAt;
      // Without a way to renew it, it is used as long as the service takes it.
      if (!isRefused && (!isDue || now.refreshToken === null)) return now.accessToken;
      try {
        return (await renew(now)).accessToken;
      } catch (error) {
        // Renewed too early to matter yet.
        if (!isRefused && !isOver && tokens === now) return now.accessToken;
        throw error;
      }
    },
    set(next) {
      tokens = next;
    },
    isHeld: () => tokens !== null,
    take() {
      const last = tokens;
      tokens = null;
      return last;
    },
  };
}

const notSignedIn = (): StreamloopError => new StreamloopError('not-signed-in', { stage: 'sign-in' });
