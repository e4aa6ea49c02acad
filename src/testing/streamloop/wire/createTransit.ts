import type { Clock } from '../../../platform/clock/Clock.js';
import type { StreamloopFault } from './StreamloopFault.js';

/** What happens to requests on their way: they wait, are given up, or never get through. */
export interface Transit {
  /**
   * Answers by `arrive`, once the request is there. What was sent arrives, also where the caller has given up meanwhile;
   * a request that hangs and is given up arrives with `release`.
   */
  carry(
    fault: StreamloopFault | undefined,
    signal: AbortSignal | null,
    arrive: (isHeard: boolean) => Response,
  ): Promise<Response>;
  release(): void;
}

export function createTransit(clock: Clock): Transit {
  let hanging: (() => void)[] = [];
  return {
    carry: (fault, signal, arrive) =>
      new Promise((resolve, reject) => {
        let isHeard = true;
        const giveUp = (): void => {
          isHeard = false;
          reject(
            signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted.', 'AbortError'),
          );
        };
        if (signal?.aborted) return giveUp();
        signal?.addEventListener('abort', giveUp, { once: true });
        const go = (): void => {
          if (fault?.type === 'network') return reject(new TypeError('Failed to fetch'));
          const response = arrive(isHeard && fault?.type !== 'lose-answer');
          if (fault?.type === 'lose-answer') reject(new TypeError('Failed to fetch'));
          else resolve(response);
        };
        if (fault?.type === 'hang') hanging.push(go);
        else if (fault?.type === 'delay') clock.after(fault.ms, go);
        else go();
      }),
    release() {
      const released = hanging;
      hanging = [];
      for (const go of released) go();
    },
  };
}
