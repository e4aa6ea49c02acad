import type { AuthSnapshot } from '../../auth/StreamloopAuth.js';

/** Words of `StreamloopList`. */
export interface ListStrings {
  label: string;
  name: string;
  state: string;
  created: string;
  loading: string;
  empty: string;
  more: string;
  loadingMore: string;
  refresh: string;
  /** Said when more are there: `{count}`. */
  shown: string;
}

/** Words of `StreamloopLiveStats`. */
export interface LiveStatsStrings {
  label: string;
  loading: string;
  /** No YouTube destination, or no broadcast yet. */
  none: string;
  viewers: string;
  views: string;
  likes: string;
  lifecycle: string;
  /** By YouTube's word. One that is not here is shown as it is. */
  lifecycles: Readonly<Record<string, string>>;
  mirror: string;
  mirrors: Readonly<Record<string, string>>;
  /** In the service's words: `{error}`. */
  mirrorError: string;
  watch: string;
  /** `{time}` at which the service has asked YouTube. */
  fetched: string;
  /** The same, where the numbers were old when they came: `{age}`. */
  fetchedOld: string;
  /** Where there is no number. */
  noNumber: string;
}

/** Words of `StreamloopSignIn`. */
export interface SignInStrings {
  label: string;
  states: Record<AuthSnapshot['status'], string>;
  /** Where it is known: `{who}`. */
  signedInAs: string;
  /** `{workspace}` that calls go to. */
  workspace: string;
  signIn: string;
  signingIn: string;
  signOut: string;
  /** Name of the list of what is allowed. */
  scopes: string;
  /** By scope. One that is not here is shown as it is. */
  scopeNames: Readonly<Record<string, string>>;
}
