import type { Owner } from '../../security/apiKey.js';
import type { Stream } from '../../streams/Stream.js';
import { RecentLooks } from '../inference/RecentLooks.js';
import type { CreateRequest } from '../schema/createRequestSchema.js';
import type { EndWhy } from './EndWhy.js';

/** Without a new frame for this long, a stream is idle; the service publishes no figure. */
const IDLE_MS = 3000;

/** `pending`: no frames yet. `active`: inferring. `idle`: frames have stopped. */
export type PushState = 'pending' | 'active' | 'idle';

/** What v0.2 knows of a stream besides its lease and its frames. */
export class PushStream {
  readonly stream: Stream;
  readonly request: CreateRequest;
  #prompt: string;
  #promptSetAtMs: number;
  #chargedUntilMs: number;
  #failures = { count: 0, error: '' };
  readonly looks = new RecentLooks();
  readonly inferences = { completed: 0, failed: 0, lastLatencyMs: 0 };
  /** After a deploy of the server, until the next keepalive: nothing is inferred. */
  held = false;
  /** The last keepalive was refused for want of credits. */
  unpaid = false;
  /** Once it has ended. */
  why: EndWhy | null = null;

  constructor(stream: Stream, request: CreateRequest) {
    this.stream = stream;
    this.request = request;
    this.#prompt = request.prompt;
    this.#promptSetAtMs = stream.createdAtMs;
    this.#chargedUntilMs = stream.createdAtMs;
  }

  get id(): string {
    return this.stream.id;
  }

  get owner(): Owner {
    return this.stream.owner;
  }

  get isActive(): boolean {
    return this.stream.state === 'active';
  }

  /** The one in force: that of the next inference. */
  get prompt(): string {
    return this.#prompt;
  }

  get promptSetAtMs(): number {
    return this.#promptSetAtMs;
  }

  setPrompt(prompt: string, nowMs: number): void {
    this.#prompt = prompt;
    this.#promptSetAtMs = nowMs;
  }

  countInference(ok: boolean, latencyMs: number): void {
    this.inferences[ok ? 'completed' : 'failed'] += 1;
    this.inferences.lastLatencyMs = latencyMs;
  }

  /** The next `count` inferences fail with this `error`. */
  failNext(count: number, error: string): void {
    this.#failures = { count, error };
  }

  /** The error that the inference that begins now has to fail with. */
  takeFailure(): string | null {
    if (this.#failures.count === 0) {
      return null;
    }
    this.#failures.count -= 1;
    return this.#failures.error;
  }

  /** Seconds since it was made or last charged; they are not counted again. */
  takeUncharged(nowMs: number): number {
    const seconds = Math.max(0, nowMs - this.#chargedUntilMs) / 1000;
    this.#chargedUntilMs = nowMs;
    return seconds;
  }

  state(nowMs: number): PushState {
    const lastMs = this.stream.frames?.lastWallMs ?? null;
    if (lastMs === null) {
      return 'pending';
    }
    return nowMs - lastMs < IDLE_MS ? 'active' : 'idle';
  }
}
