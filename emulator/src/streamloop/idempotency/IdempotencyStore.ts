import { createHash } from 'node:crypto';
import type { Clock } from '../../clock/Clock.js';

const DAY_MS = 86_400_000;

export interface KeptRequest {
  /** Caller, workspace, method and path: a key means something only there. */
  namespace: readonly string[];
  key: string;
  body: string;
}

/** `replayed`: the answer of an earlier request; `reused`: the key belongs to another body, and nothing was done. */
export type IdempotentOutcome =
  | { kind: 'answered' | 'replayed'; answer: Response }
  | { kind: 'reused'; answer?: undefined };

interface Kept {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer;
}

interface Entry {
  digest: string;
  expiresMs: number;
  /** Resolves to `null` where the answer is not kept. */
  answer: Promise<Kept | null>;
}

/** Answers by `Idempotency-Key`, for 24 hours (reference 3.3). 5xx and 429 are not kept: they may be tried again. */
export class IdempotencyStore {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Does the work, or waits for the one that is doing it, or gives the answer that it gave. */
  async run(
    { namespace, key, body }: KeptRequest,
    work: () => Promise<Response>,
  ): Promise<IdempotentOutcome> {
    const place = digestOf(JSON.stringify([...namespace, key]));
    const digest = digestOf(body);
    for (let entry = this.#find(place); entry; entry = this.#find(place)) {
      if (entry.digest !== digest) {
        return { kind: 'reused' };
      }
      const kept = await entry.answer;
      if (kept) {
        return { kind: 'replayed', answer: new Response(bodyOf(kept), kept) };
      }
    }
    const working = this.#do(place, work);
    const entry: Entry = {
      digest,
      expiresMs: this.#clock.now() + DAY_MS,
      answer: working.then(({ kept }) => kept).catch(() => null),
    };
    this.#entries.set(place, entry);
    return { kind: 'answered', answer: (await working).answer };
  }

  async #do(place: string, work: () => Promise<Response>): Promise<{ answer: Response; kept: Kept | null }> {
    try {
      const answer = await work();
      const { status } = answer;
      if (status >= 500 || status === 429) {
        this.#entries.delete(place);
        return { answer, kept: null };
      }
      const body = await answer.arrayBuffer();
      const kept = { status, headers: [...answer.headers], body };
      return { answer: new Response(bodyOf(kept), kept), kept };
    } catch (error) {
      this.#entries.delete(place);
      throw error;
    }
  }

  #find(place: string): Entry | undefined {
    const nowMs = this.#clock.now();
    for (const [each, { expiresMs }] of this.#entries) {
      // In the order they came, which is the order they end in.
      if (nowMs < expiresMs) {
        break;
      }
      this.#entries.delete(each);
    }
    return this.#entries.get(place);
  }
}

/** Some statuses may not have a body, not even an empty one. */
function bodyOf({ body }: Kept): ArrayBuffer | null {
  return body.byteLength === 0 ? null : body;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
