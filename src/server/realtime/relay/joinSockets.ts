import type { Clock } from '../../../platform/clock/Clock.js';
import { HandlerError } from '../../http/HandlerError.js';
import { parseJson } from '../../http/parseJson.js';
import type { ResultsSource } from '../RealtimeHandler.js';
import { type Close, relayedClose } from './relayedClose.js';
import { relayedMessage } from './relayedMessage.js';
import type { RelaySocket } from './RelaySockets.js';

/** A page that has not said its handle by then is none of the kit's. */
const HANDLE_MS = 10_000;
/** What a page that does not read may keep waiting here. */
const MOST_WAITING_BYTES = 1_000_000;

export interface Joining {
  /** To the browser. */
  page: RelaySocket;
  handle: string;
  /** What the page may have, or why it may not. */
  source: Promise<ResultsSource | HandlerError>;
  /** To the service. */
  open: (url: string) => RelaySocket;
  clock: Clock;
}

/** Holds a page's socket and the service's to one another until either ends. */
export function joinSockets({ page, handle, source, open, clock }: Joining): void {
  let service: RelaySocket | null = null;
  let isOver = false;
  const over = ({ code, reason }: Close): void => {
    if (isOver) return;
    isOver = true;
    untilSaid();
    untilEnd();
    page.close(code, reason);
    service?.terminate();
  };
  const untilSaid = clock.after(HANDLE_MS, () => over({ code: 1008, reason: 'unauthorized' }));
  let untilEnd: () => void = () => undefined;

  const join = async (): Promise<void> => {
    const found = await source;
    if (isOver) return;
    if (found instanceof HandlerError) return over({ code: 1008, reason: found.code });
    const watchEnd = (): void => {
      const leftMs = found.endsAtMs - clock.now();
      if (leftMs <= 0) return over({ code: 1008, reason: 'session-over' });
      // Again, because no timer is longer than 25 days, and a session may be.
      untilEnd = clock.after(leftMs, watchEnd);
    };
    watchEnd();
    if (isOver) return;
    const opened = open(found.url);
    service = opened;
    opened.on('open', () => opened.send(JSON.stringify({ api_key: found.apiKey })));
    opened.on('message', (data, isBinary) => {
      const message = isBinary ? null : relayedMessage(data.toString(), { sid: found.sid, handle });
      if (isOver || message === null) return;
      // Results are worth nothing late, and a page that stands still must not fill this process.
      if (page.bufferedAmount > MOST_WAITING_BYTES) return over({ code: 1013, reason: 'too-slow' });
      page.send(message);
    });
    opened.on('close', (code, reason) => over(relayedClose(code, reason.toString())));
    // A close follows it.
    opened.on('error', () => undefined);
  };

  let isSaid = false;
  page.on('message', (data, isBinary) => {
    // The first message is all that a page has to say.
    if (isOver || isSaid) return;
    if (isBinary || saidHandle(data.toString()) !== handle)
      return over({ code: 1008, reason: 'unauthorized' });
    isSaid = true;
    untilSaid();
    void join();
  });
  page.on('error', () => undefined);
  page.on('close', () => over({ code: 1000, reason: '' }));
}

function saidHandle(text: string): unknown {
  try {
    const said = parseJson(text);
    return typeof said === 'object' && said !== null && 'api_key' in said ? said.api_key : undefined;
  } catch {
    return undefined;
  }
}
