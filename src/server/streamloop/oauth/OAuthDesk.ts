import type { Store } from '../../store/Store.js';
import type { Jar } from '../cookies/createJar.js';
import type { Sealer } from '../cookies/createSealer.js';
import type { OAuth } from './createOAuth.js';
import type { Refresher } from './createRefresher.js';
import type { StreamloopCall } from '../StreamloopCall.js';

/** What the operations of a sign-in work with, for one request. */
export interface OAuthDesk {
  call: StreamloopCall;
  jar: Jar;
  oauth: OAuth;
  sealers: Readonly<Record<'session' | 'transaction' | 'refresh', Sealer>>;
  refresher: Refresher;
  store: Store;
  redirectUri: string;
  /** Names of the cookies of this handler and no other begin so. */
  cookieName: string;
  /** Who asks, by the app's own login, as a hash; empty where that names nobody. */
  subject: string;
  afterSignIn: string;
  sessionSeconds: number;
}
