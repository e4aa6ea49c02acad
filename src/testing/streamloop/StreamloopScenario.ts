import type { FakeStreamloop, FakeStreamloopOptions } from './FakeStreamloop.js';

/** How a StreamLoop comes to be what a scenario promises. */
export interface StreamloopScenario {
  /** What a person would see. */
  description: string;
  options?: FakeStreamloopOptions;
  /** Prepares the service. Returns the id of the stream that it is about; null: none. */
  prepare: (fake: FakeStreamloop) => string | null;
}

export const asStreamloopScenarios = <K extends string>(
  table: Record<K, StreamloopScenario>,
): Readonly<Record<K, StreamloopScenario>> => table;
