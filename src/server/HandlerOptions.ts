import type { Clock } from '../platform/clock/Clock.js';
import type { HandlerEvent } from './events/HandlerEvent.js';
import type { SigningKeys } from './handle/SigningKeys.js';
import type { Limits } from './limits/Limits.js';
import type { Store } from './store/Store.js';

/** A value, or the promise of one. */
export type Awaitable<T> = T | Promise<T>;

/** Who asks. */
export interface Identity {
  /** What stays the same for one person or account: streams belong to it. */
  subject: string;
  /** What this one may do beside the limits of the handler. */
  limits?: Partial<Limits>;
}

/** A camera of the server's configuration, which the service fetches by itself. */
export interface NamedSource {
  type: 'rtsp' | 'hls';
  /** Never leaves the server, but to the service. */
  url: string;
}

/** What `createOvershootHandler` takes. `Ctx` is what the framework gives beside the request, such as `env` of a worker. */
export interface HandlerOptions<Ctx = void> {
  /** Path below which the handler answers, without a slash at its end: `/api/overshoot`. */
  basePath: string;
  /** The key of the service. A function is asked at each call, so that importing and building need none. */
  apiKey: string | ((context: Ctx) => Awaitable<string>);
  /** What handles are signed with; the first one signs. */
  secrets: SigningKeys | ((context: Ctx) => Awaitable<SigningKeys>);
  /** Who is asking, by your own login; null refuses the call. Without one: `localEmulatorOnly()`. */
  authorize: (request: Request, context: Ctx) => Awaitable<Identity | null>;
  /** The service, or an emulator. Default `https://api.overshoot.ai/v1beta`. */
  baseUrl?: string;
  /** Cameras that pages may ask for by name, `{ type: 'remote', name }`. */
  sources?: Readonly<Record<string, NamedSource>>;
  /** Models that may be asked. Default all. */
  models?: readonly string[];
  limits?: Partial<Limits>;
  /**
   * Where limits are counted. Default: in the memory of this process. It has one second to answer. While it is down, creates
   * and questions to models are refused with 503 `store-unavailable` and `Retry-After`, because what cannot be counted is
   * not spent. Renewals, states, viewer tokens and deletions go on, spaced by each process for itself: no lease is lost, and
   * nothing costs on, because a store rests. A stream whose place could not be written down is given back.
   */
  store?: Store;
  /** Origins of other sites whose pages may call, with cookies: `https://app.example`. Default none. */
  allowedOrigins?: readonly string[];
  /** Hosts of rooms that browsers may be sent to, with those below them. Default the service's own. */
  roomHosts?: readonly string[];
  /** Each call, after its answer, without token, key or body. */
  onEvent?: (event: HandlerEvent) => void;
  /** Default the global one. */
  fetch?: typeof fetch;
  /** For tests. Default that of the machine. */
  clock?: Clock;
}
