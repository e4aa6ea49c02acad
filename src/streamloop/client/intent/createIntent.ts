import type { CallOptions } from '../../../core/client/OvershootClient.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import { checkOnline } from '../http/checkOnline.js';
import type { Departure, Wire, WireCall } from '../http/Wire.js';
import type { StreamloopIntent } from '../StreamloopIntent.js';
import { type Doubt, persist } from './persist.js';

/** What an intent is made of. */
export interface IntentParts<T> {
  wire: Wire;
  /** With the body as text: whoever changes the object that it was made of changes nothing here. */
  call: WireCall;
  key: string;
  subject: string;
  run: (wire: Wire, call: WireCall, departure: Departure) => Promise<T>;
}

/** See `StreamloopIntent`. */
export function createIntent<T>({ wire, call, key, subject, run }: IntentParts<T>): StreamloopIntent<T> {
  const { stage } = call;
  const keyed: WireCall = { ...call, headers: { ...call.headers, 'Idempotency-Key': key } };
  const doubt: Doubt = { isLost: false, isSettled: false };
  let flight: Promise<T> | null = null;

  async function fly(options: CallOptions): Promise<T> {
    if (doubt.isSettled) throw new StreamloopError('intent-settled', { stage });
    checkOnline(wire, stage);
    return persist(wire, doubt, { ...options, stage }, (limits, departure) =>
      run(wire, { ...keyed, ...limits }, departure),
    );
  }

  return Object.freeze({
    subject,
    state() {
      if (flight) return 'sending';
      if (doubt.isSettled) return 'settled';
      return doubt.isLost ? 'unknown' : 'fresh';
    },
    send(options: CallOptions = {}) {
      flight ??= fly(options).finally(() => {
        flight = null;
      });
      return flight;
    },
  });
}
