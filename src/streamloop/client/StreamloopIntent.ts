import type { CallOptions } from '../../core/client/OvershootClient.js';

/**
 * One click of a person: an `Idempotency-Key` and the body as it was then, frozen together (reference 3.3). Keys are drawn
 * by the client and shown to nobody, so that none can be used for two clicks.
 */
export interface StreamloopIntent<T> {
  /** Path and body, as text: what has to be equal for two clicks to want the same. Holds no key. */
  readonly subject: string;
  /**
   * `fresh`: not sent yet; `sending`; `unknown`: sent, and whether it counts is not known, so that sending it again is safe
   * and the right thing to do; `settled`: an answer has come, and the key is spent.
   */
  state(): 'fresh' | 'sending' | 'unknown' | 'settled';
  /**
   * Sends it, and again with the same key and body after network errors, 5xx and 429, for half a minute at most. One
   * flight for all who call meanwhile. Rejects with `outcome-unknown` where no answer has come, and with `intent-settled`
   * where one has come before.
   */
  send(options?: CallOptions): Promise<T>;
}
