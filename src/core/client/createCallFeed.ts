import { callListener } from '../store/callListener.js';
import type { ClientCall } from './ClientCall.js';

/** Tells those who look on of each request. It keeps none of them. */
export interface CallFeed {
  readonly tell: (call: ClientCall) => void;
  readonly onCall: (callback: (call: ClientCall) => void) => () => void;
}

export function createCallFeed(): CallFeed {
  const callbacks = new Set<(call: ClientCall) => void>();
  return {
    tell(call) {
      for (const callback of [...callbacks]) callListener(() => callback(call));
    },
    onCall(callback) {
      const own = (call: ClientCall): void => callback(call);
      callbacks.add(own);
      return () => void callbacks.delete(own);
    },
  };
}
