import type { IncomingMessage } from 'node:http';
import type { Owner } from '../security/apiKey.js';
import type { Exchange } from './Exchange.js';

/** Types of Hono's context in this app. */
export interface AppEnv {
  Bindings: { exchange: Exchange; incoming: IncomingMessage };
  /** Set by the authentication of the routes that have one. */
  Variables: { owner: Owner };
}
