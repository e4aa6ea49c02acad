import type { Clock } from '../../platform/clock/Clock.js';
import type { StreamloopSettings } from './settings/readStreamloopSettings.js';
import type { StreamloopHandlerEvent } from './StreamloopHandlerEvent.js';

/** One request, and what everything that answers it works with. */
export interface StreamloopCall {
  request: Request;
  url: URL;
  settings: StreamloopSettings;
  fetch: typeof fetch;
  clock: Clock;
  event: StreamloopHandlerEvent;
  /** `Set-Cookie` of the answer, whatever it will be: also of a refusal. */
  cookies: string[];
}
