import type { Clock } from '../../platform/clock/Clock.js';
import type { HandlerEvent } from '../events/HandlerEvent.js';
import type { Claims, Handles } from '../handle/createHandles.js';
import type { NamedSource } from '../HandlerOptions.js';
import type { Limits } from '../limits/Limits.js';
import type { Quotas } from '../limits/createQuotas.js';
import type { Store } from '../store/Store.js';
import type { Upstream } from '../upstream/createUpstream.js';

/** What an operation works with: a subject that is known, and everything that is its own. */
export interface HandlerCall {
  request: Request;
  /** Of the path; empty where it names no stream. */
  handle: string;
  /** Hash of the subject. */
  sub: string;
  limits: Limits;
  quotas: Quotas;
  handles: Handles;
  upstream: Upstream;
  /** Throws `store-unavailable` where it is down. */
  store: Store;
  clock: Clock;
  /** Of this call, as far as operations know more about it. */
  audit: Pick<HandlerEvent, 'kid'>;
  baseUrl: string;
  roomHosts: readonly string[];
  models: readonly string[] | undefined;
  sources: Readonly<Record<string, NamedSource>>;
  /** Where creates go, as the service has said last. */
  createRegion: { current: string | undefined };
}

/** A stream of the subject. */
export type OwnStream = Claims & { handle: string };
