import type { OvershootErrorCode } from '../errors/index.js';
import { callListener } from '../store/callListener.js';
import type { ClientCall } from './ClientCall.js';

/** Tells those who look on of each request. It keeps none of them. */
export interface CallFeed<C extends string = OvershootErrorCode> {
  readonly tell: (call: ClientCall<C>) => void;
  readonly onCall: (callback: (call: ClientCall<C>) => void) => () => void;
}

export function createCallFeed<C extends string = OvershootErrorCode>(): CallFeed<C> {
  const callbacks = new Set<(call: ClientCall<C>) => void>();
  return {
    tell(call) {
      for (const callback of [...callbacks]) callListener(() => callback(call));
    },
    onCall(callback) {
      const own = (call: ClientCall<C>): void => callback(call);
      callbacks.add(own);
      return () => void callbacks.delete(own);
    },
  };
}
