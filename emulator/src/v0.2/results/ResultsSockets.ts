import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import * as v from 'valibot';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Clock } from '../../clock/Clock.js';
import type { EventHistory } from '../../history/EventHistory.js';
import { refuseUpgrade } from '../../ingest/refuseUpgrade.js';
import type { Owner } from '../../security/apiKey.js';
import type { EndWhy } from '../streams/EndWhy.js';
import type { Admit } from './Admission.js';
import type { ResultMessage } from './ResultMessage.js';

export interface ResultsSocketsOptions {
  clock: Clock;
  history: EventHistory;
  admit: Admit;
  /** Then nobody is let in. */
  isDown: () => boolean;
}

/** Codes of the WebSocket protocol, as v0.2 uses them; `DEPLOY` is one of those that it calls unexpected. */
const CLOSE = { STREAM_ENDED: 1001, AUTH_FAILED: 1008, DEPLOY: 1012 } as const;

/** How long a client may take to show its key. */
const PATIENCE_MS = 10_000;
const MAX_MESSAGE_BYTES = 4096;
/** Who does not read is cut off: nothing is ever sent again. */
const MAX_UNREAD_BYTES = 4 * 2 ** 20;

const helloSchema = v.looseObject({ api_key: v.pipe(v.string(), v.nonEmpty()) });

/** The sockets of `/v0.2/ws/streams/{id}`: the key in the first message, then a message for each inference. */
export class ResultsSockets {
  readonly #options: ResultsSocketsOptions;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  /** Those whose key was accepted. */
  readonly #open = new Map<WebSocket, { streamId: string; owner: Owner }>();

  constructor(options: ResultsSocketsOptions) {
    this.#options = options;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, streamId: string): void {
    if (this.#options.isDown()) {
      refuseUpgrade(socket, 503, 'the server is being deployed');
      return;
    }
    // Until ws takes the socket over, a reset of it would be an uncaught error.
    const ignore = (): void => undefined;
    socket.on('error', ignore);
    this.#server.handleUpgrade(request, socket, head, (webSocket) => {
      socket.off('error', ignore);
      this.#greet(webSocket, streamId);
    });
  }

  /** To everybody who is there now; nothing is kept for those who come later. */
  send(message: ResultMessage): void {
    const text = JSON.stringify(message);
    for (const webSocket of this.#of(message.stream_id)) {
      if (webSocket.bufferedAmount > MAX_UNREAD_BYTES) {
        webSocket.terminate();
      } else {
        webSocket.send(text);
      }
    }
  }

  end(streamId: string, why: EndWhy): void {
    for (const webSocket of this.#of(streamId)) {
      webSocket.close(CLOSE.STREAM_ENDED, endText(why));
    }
  }

  /** Cuts the sockets of a stream without a word. Returns how many. */
  kill(streamId: string): number {
    const sockets = this.#of(streamId);
    for (const webSocket of sockets) {
      webSocket.terminate();
    }
    return sockets.length;
  }

  /** The key of an owner is not accepted any more. */
  revoke(owner: Owner): void {
    for (const [webSocket, one] of this.#open) {
      if (one.owner === owner) {
        webSocket.close(CLOSE.AUTH_FAILED, 'API key revoked');
      }
    }
  }

  /** The server goes down to come back. */
  closeForDeploy(): void {
    for (const webSocket of this.#server.clients) {
      webSocket.close(CLOSE.DEPLOY, 'service restart');
    }
  }

  close(): void {
    for (const webSocket of this.#server.clients) {
      webSocket.terminate();
    }
    this.#server.close();
  }

  #of(streamId: string): WebSocket[] {
    return [...this.#open].filter(([, one]) => one.streamId === streamId).map(([webSocket]) => webSocket);
  }

  #greet(webSocket: WebSocket, streamId: string): void {
    const { clock, history } = this.#options;
    const refuse = (reason: string): void => webSocket.close(CLOSE.AUTH_FAILED, reason);
    const cancel = clock.after(PATIENCE_MS, () => refuse('no api_key came'));
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('close', (code) => {
      cancel();
      this.#open.delete(webSocket);
      history.add({ type: 'results-closed', streamId, code });
    });
    webSocket.once('message', (data, isBinary) => {
      cancel();
      const key = isBinary ? null : keyOf(data);
      const admission =
        key === null
          ? { kind: 'refused' as const, reason: 'the first message must be {"api_key": "..."}' }
          : this.#options.admit(streamId, key);
      switch (admission.kind) {
        case 'open':
          this.#open.set(webSocket, { streamId, owner: admission.owner });
          history.add({ type: 'results-opened', streamId });
          break;
        case 'refused':
          refuse(admission.reason);
          break;
        case 'ended':
          webSocket.close(CLOSE.STREAM_ENDED, endText(admission.why));
          break;
        default:
          admission satisfies never;
      }
    });
  }
}

const endText = (why: EndWhy): string => `stream ended: ${why}`;

function keyOf(data: RawData): string | null {
  try {
    const hello = v.safeParse(helloSchema, JSON.parse(Buffer.isBuffer(data) ? data.toString() : ''));
    return hello.success ? hello.output.api_key : null;
  } catch {
    return null;
  }
}
