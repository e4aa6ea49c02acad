import type { Owner } from '../../security/apiKey.js';
import type { EndWhy } from '../streams/EndWhy.js';

/** What becomes of a socket that has shown its key. */
export type Admission =
  | { kind: 'open'; owner: Owner }
  | { kind: 'refused'; reason: string }
  /** Its stream is over. */
  | { kind: 'ended'; why: EndWhy };

/** Decides by the key of the first message. */
export type Admit = (streamId: string, key: string) => Admission;
