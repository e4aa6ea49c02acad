import type { FailureText } from '../../../components/strings/LiveVisionStrings.js';
import type { StreamloopErrorCode } from '../../errors/streamloopErrorCatalog.js';
import type { KnownState } from '../../states/streamloopStates.js';
import type { ControlStrings, ReadinessStrings, ScheduleStrings, StatusStrings } from './commandStrings.js';
import type { CreateFormStrings } from './formStrings.js';
import type { ListStrings, LiveStatsStrings, SignInStrings } from './viewStrings.js';

/**
 * Every word that the StreamLoop components show or say. Plain data, so that it can come from a file; words in braces are
 * filled in. `defaultStreamloopStrings` is the English one.
 */
export interface StreamloopStrings {
  /** BCP 47 tag by which numbers and times are written. */
  locale: string;
  /** A state of a stream. One that is not here is shown as the service says it. */
  states: Record<KnownState, string>;
  /** Where there is no state to show. `unreached`: it could not be asked for; `unknown`: the service names none. */
  noState: Record<'none' | 'loading' | 'unreached' | 'gone' | 'unknown', string>;
  /** Failures in the words of a person. A code that is not here has the text of `streamloopErrorCatalog`. */
  errors: { readonly [K in StreamloopErrorCode]?: FailureText };
  /** What happened, where `errors` has nothing. */
  failed: string;
  /** Before the code of an error, for those who can help: `{code}`. */
  code: string;
  /** A stream without a name. */
  unnamed: string;
  /** On a button that does the same once more. */
  retry: string;
  /** `{time}` of the newest answer. */
  stale: string;
  status: StatusStrings;
  controls: ControlStrings;
  readiness: ReadinessStrings;
  schedule: ScheduleStrings;
  create: CreateFormStrings;
  list: ListStrings;
  liveStats: LiveStatsStrings;
  signIn: SignInStrings;
}
