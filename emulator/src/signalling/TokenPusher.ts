import type { IngestEvent, RoomGrant } from '../ingest/Ingest.js';
import type { RoomContext } from './RoomContext.js';
import type { ResponseMessage } from './SignalSocket.js';

/**
 * Pushes fresh tokens to one participant, so that it can still resume when its first one has expired:
 * right after joining and then at the refresh interval. It is the only way livekit-client takes a new one.
 */
export class TokenPusher {
  readonly #context: RoomContext;
  readonly #grant: RoomGrant;
  readonly #send: (message: ResponseMessage) => void;
  readonly #report: (type: IngestEvent['type']) => void;
  #pushedAtMs = 0;

  constructor(
    context: RoomContext,
    grant: RoomGrant,
    send: (message: ResponseMessage) => void,
    report: (type: IngestEvent['type']) => void,
  ) {
    this.#context = context;
    this.#grant = grant;
    this.#send = send;
    this.#report = report;
  }

  tick(nowMs: number): void {
    if (nowMs - this.#pushedAtMs >= this.#context.tokenRefreshMs) {
      this.push();
    }
  }

  push(): void {
    if (!this.#context.tokenRefreshEnabled()) {
      return;
    }
    this.#pushedAtMs = this.#context.now();
    const { tokens, tokenTtlSeconds } = this.#context;
    tokens.sign(this.#grant, tokenTtlSeconds).then(
      (value) => {
        this.#send({ case: 'refreshToken', value });
        this.#report('token-refreshed');
      },
      // Only a broken key could do this; the next refresh tries again.
      () => undefined,
    );
  }
}
