/** What can be said on the command line. */
export interface Options {
  /** Parts to run; all where none is named. */
  parts: readonly string[];
  runs: number;
  roundTripsMs: readonly number[];
  /** Flows by their letters; all where none is named. */
  flows: readonly string[];
  /** Seconds of the steady part, and of each loop that watches. */
  seconds: number;
  publishers: readonly number[];
  /** How long a run waits at most for the machine to come to rest, ms. */
  patienceMs: number;
  /** Delays HTTP and WebSocket only, also where packets could be delayed. */
  relayOnly: boolean;
}
