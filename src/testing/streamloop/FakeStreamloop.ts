import type { FakeSession } from './service/createFakeSession.js';
import type { StreamloopEffects } from './service/LoopStore.js';
import type { StreamloopPace } from './service/StreamloopPace.js';
import type { StreamloopCall } from './wire/StreamloopCall.js';
import type { StreamloopFault } from './wire/StreamloopFault.js';
import type { FakeStreamloopOperation } from './wire/FakeStreamloopOperation.js';

/**
 * StreamLoop in memory, behind a handler. It encodes what is documented, and says where it has made something up: not the
 * real service. Its time is the clock's.
 */
export interface FakeStreamloop {
  /** Answers at any base address as a handler does. */
  readonly fetch: typeof globalThis.fetch;
  /** Every request so far, in order. */
  readonly calls: readonly StreamloopCall[];
  /** How often it was asked for, replays and failures included. */
  count(operation: FakeStreamloopOperation): number;
  /** What was carried out, each once. */
  readonly effects: Readonly<StreamloopEffects>;
  /** Puts a stream there without a request, by default one that is ready to start. Returns its id. */
  addStream(stream?: FakeStreamloopStream): string;
  /** Returns its id. */
  addDestination(name: string, kind?: 'custom_rtmp' | 'youtube'): string;
  /** The state of a stream; throws for one that there is not. */
  state(id: string): string | null;
  /** Puts a stream into any state, also into one that nobody knows. */
  setState(id: string, state: string | null): void;
  /** What YouTube says of a stream; null: nothing. */
  setStats(id: string, stats: object | null): void;
  /** A stream is deleted from elsewhere. */
  deleteStream(id: string): void;
  /** The next `count` starts are refused: with 200 and `invalid`, by a guard (422), or for want of credits (402). */
  refuse(how: 'invalid' | 'guard' | 'credits', count?: number): void;
  /**
   * Credits of the account; null (default): without end. At 0, what is on the air or on the way there stops, and every
   * start is answered with 402. That it ends as `stopped` is made up: the final state is not documented.
   */
  setCredits(left: number | null): void;
  /** How long the states last that pass by themselves. */
  pace(pace: Partial<StreamloopPace>): void;
  /** The next `times` requests of an operation meet this fault. Default once; `Infinity` for all of them. */
  fault(operation: FakeStreamloopOperation, fault: StreamloopFault, times?: number): void;
  /** Forgets all faults that were not met yet. */
  mend(): void;
  /** Lets hanging requests go on. */
  release(): void;
  /** Signs in as the callback of the handler does, or changes who is signed in. */
  signIn(session?: Partial<Omit<FakeSession, 'signedIn'>>): void;
  signOut(): void;
}

/** What a stream is from the start. */
export interface FakeStreamloopStream {
  /** Default `draft`. */
  state?: string | null;
  /** As a body of `POST /streams`. */
  fields?: Readonly<Record<string, unknown>>;
  /** Default `wksp_home`. */
  workspaceId?: string;
}

/** How the fake service begins. */
export interface FakeStreamloopOptions {
  pace?: Partial<StreamloopPace>;
  /** Default: signed in, with all scopes, to `wksp_home`. */
  session?: Partial<FakeSession>;
}
