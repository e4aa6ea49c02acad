import { setMaxListeners } from 'node:events';
import type { Clock } from '../clock/Clock.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { Exchange } from '../http/Exchange.js';
import type { FaultPlan } from './FaultPlan.js';
import { applyFault } from './applyFault.js';
import type { FaultyConnection } from './applyFault.js';

/** Puts the planned faults between a request and its work. */
export class FaultInjector {
  readonly #plan: FaultPlan;
  readonly #clock: Clock;
  readonly #history: EventHistory;
  readonly #shutdown = new AbortController();

  constructor(plan: FaultPlan, clock: Clock, history: EventHistory) {
    this.#plan = plan;
    this.#clock = clock;
    this.#history = history;
    // Every request that is being delayed listens, and Node warns of the eleventh.
    setMaxListeners(0, this.#shutdown.signal);
  }

  /** `cut` ends the connection without an answer; `closed` aborts when it is gone. */
  async run(
    exchange: Exchange,
    connection: { cut: () => void; closed: AbortSignal },
    work: () => Promise<Response>,
  ): Promise<Response> {
    const { route, requestId, streamId, path } = exchange;
    const fault = this.#plan.take(route, streamId);
    if (!fault) {
      return work();
    }
    exchange.faultId = fault.id;
    this.#history.add({ type: 'fault-applied', faultId: fault.id, route, requestId, streamId });
    const faulty: FaultyConnection = {
      closed: connection.closed,
      path,
      shutdown: this.#shutdown.signal,
      drop: () => {
        exchange.dropped = true;
        connection.cut();
      },
    };
    return applyFault(fault, faulty, this.#clock, work);
  }

  /** Ends every delay that is running. */
  close(): void {
    this.#shutdown.abort();
  }
}
