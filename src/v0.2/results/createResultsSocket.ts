import { parseAnswer, parseJson } from '../../core/client/http/parseAnswer.js';
import { asOvershootError } from '../../core/errors/asOvershootError.js';
import { OvershootError } from '../../core/errors/index.js';
import { callListener } from '../../core/store/callListener.js';
import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { ResultsAccess } from '../client/RealtimeClient.js';
import { closeMeaning } from './closeMeaning.js';
import type { OpenSocket, SocketLike } from './OpenSocket.js';
import type { RealtimeResult } from './RealtimeResult.js';
import { reconnectDelay } from './reconnectDelay.js';
import { resultSchema } from './resultSchema.js';
import { nextSocketState, type SocketState } from './socketStates.js';

/** The results of one stream, for as long as they are wanted. */
export interface ResultsSocket {
  state(): SocketState;
  /** Asks for results, until `close` or until the service says that there will be none. */
  open(access: ResultsAccess): void;
  /** The pause between two attempts ends: the network is back, say. */
  hurry(): void;
  /** The service has made results that did not come here: the socket is dead without knowing, and is opened anew. */
  renew(): void;
  /** Nothing is told any more. Legal in every state. */
  close(): void;
}

/** A handshake that takes longer will not succeed. */
const OPEN_WITHIN_MS = 10_000;

/**
 * Keeps a socket to the results of a stream. It comes back by itself, also after the service was replaced; what was sent
 * meanwhile is not sent again. A message that cannot be read, or a listener that throws, ends nothing.
 */
export function createResultsSocket(o: {
  clock: Clock;
  random: () => number;
  openSocket: OpenSocket;
  onResult: (result: RealtimeResult) => void;
  onState: (state: SocketState) => void;
  /** A message that is no result; the next one may be. */
  onUnreadable: (error: OvershootError) => void;
  /** The service has ended the stream, and this is its word for why. */
  onEnded: (why: string) => void;
  /** The service does not take the key: `unauthorized`. */
  onRefused: (error: OvershootError) => void;
}): ResultsSocket {
  const { clock } = o;
  let state: SocketState = 'closed';
  let access: ResultsAccess = { url: '', message: '' };
  let socket: SocketLike | null = null;
  let failures = 0;
  let timer: Cancel = () => undefined;

  const send = (event: string): boolean => {
    const next = nextSocketState(state, event);
    if (next === null) return false;
    timer();
    state = next;
    callListener(() => o.onState(next));
    // Whoever was told may have moved it on.
    return state === next;
  };

  const drop = (): void => {
    const old = socket;
    socket = null;
    // Browsers throw for codes that they do not know, never without one.
    old?.close();
  };

  const lose = (): void => {
    drop();
    if (!send('lost')) return;
    timer = clock.after(reconnectDelay(failures, o.random()), () => send('due') && attempt());
    failures += 1;
  };

  const attempt = (): void => {
    let mine: SocketLike;
    try {
      mine = o.openSocket(access.url);
    } catch {
      // The Content-Security-Policy, for one, is told by a throw. It may be a policy of this moment's page only.
      return lose();
    }
    socket = mine;
    const isCurrent = (): boolean => socket === mine;
    timer = clock.after(OPEN_WITHIN_MS, () => isCurrent() && lose());
    mine.addEventListener('open', () => {
      if (!isCurrent()) return;
      mine.send(access.message);
      send('opened');
    });
    mine.addEventListener('message', ({ data }) => isCurrent() && read(data));
    // An error is followed by a close, which knows more.
    mine.addEventListener('close', ({ code, reason }) => isCurrent() && closed(code, reason));
  };

  const read = (data: unknown): void => {
    failures = 0;
    let result: RealtimeResult;
    try {
      const body = typeof data === 'string' ? parseJson(data) : undefined;
      result = parseAnswer(resultSchema(clock.now()), 'results', undefined, body);
    } catch (cause) {
      const error = asOvershootError(cause, 'protocol', 'results');
      return callListener(() => o.onUnreadable(error));
    }
    callListener(() => o.onResult(result));
  };

  const closed = (code: number, reason: string): void => {
    const meaning = closeMeaning(code, reason);
    if (meaning.event === 'lost') return lose();
    socket = null;
    if (!send(meaning.event)) return;
    if (meaning.event === 'ended') return o.onEnded(meaning.why);
    const said = meaning.reason ? ` "${meaning.reason}"` : '';
    const detail = `The results socket was closed by the service (1008)${said}.`;
    o.onRefused(new OvershootError('unauthorized', { stage: 'results', detail }));
  };

  return {
    state: () => state,
    open(next) {
      access = next;
      failures = 0;
      if (send('open')) attempt();
    },
    hurry: () => void (state === 'waiting' && send('due') && attempt()),
    renew: () => void (state === 'listening' && lose()),
    close() {
      drop();
      send('close');
    },
  };
}
