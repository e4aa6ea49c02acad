import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock/Clock.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { RequestEnded } from '../history/HistoryEvent.js';
import type { Exchange } from './Exchange.js';
import { describeRequest } from './Exchange.js';
import type { NamedRoute } from './nameRoute.js';
import { nameRoute } from './nameRoute.js';

/** Writes every request into the history: when it comes, and when it is over. */
export class RequestLog {
  readonly #history: EventHistory;
  readonly #clock: Clock;
  #lastId = 0;

  constructor(history: EventHistory, clock: Clock) {
    this.#history = history;
    this.#clock = clock;
  }

  begin(request: IncomingMessage, path: string, response: ServerResponse): Exchange {
    const exchange = this.#open(request, path, nameRoute(request.method ?? '', path));
    response.once('close', () => {
      const answered = response.writableFinished && !exchange.dropped;
      this.#end(
        exchange,
        answered ? 'answered' : exchange.dropped ? 'dropped' : 'aborted',
        response.headersSent ? response.statusCode : null,
      );
    });
    return exchange;
  }

  beginUpgrade(request: IncomingMessage, path: string): Exchange {
    return this.#open(request, path, nameRoute('GET', path));
  }

  endUpgrade(exchange: Exchange, outcome: RequestEnded['outcome'], status: number | null): void {
    this.#end(exchange, outcome, status);
  }

  #open(request: IncomingMessage, path: string, named: NamedRoute): Exchange {
    this.#lastId += 1;
    const facts = describeRequest(request, this.#lastId, named, path);
    if (isWorthALine(facts)) {
      this.#history.add({ type: 'request-started', ...facts });
    }
    const { host = '' } = request.headers;
    return { ...facts, host, startedAtMs: this.#clock.now(), faultId: null, dropped: false };
  }

  #end(exchange: Exchange, outcome: RequestEnded['outcome'], status: number | null): void {
    if (isWorthALine(exchange)) {
      const { host: _host, dropped: _dropped, ...facts } = exchange;
      const durationMs = this.#clock.now() - exchange.startedAtMs;
      this.#history.add({ type: 'request', ...facts, durationMs, status, outcome });
    }
  }
}

/** Looking on is not part of the story: a status page that polls would fill the history with itself. */
function isWorthALine({ route, method }: Pick<Exchange, 'route' | 'method'>): boolean {
  const looksOn = method === 'GET' || method === 'HEAD';
  return !(looksOn && (route === 'control' || route === 'page'));
}
