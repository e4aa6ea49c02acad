import type { FakeLoop } from './FakeLoop.js';
import type { LoopMachine } from './createLoopMachine.js';

/** What happened on the service, counted: not how often it was asked for. */
export interface StreamloopEffects {
  created: number;
  started: number;
  stopped: number;
  scheduled: number;
  cancelled: number;
  deleted: number;
}

/** Everything that the fake service remembers. */
export interface LoopStore {
  readonly loops: Map<string, FakeLoop>;
  readonly destinations: Map<string, FakeDestination>;
  readonly uploads: Map<string, FakeUpload>;
  readonly effects: StreamloopEffects;
  readonly machine: LoopMachine;
  /** Starts that are refused, first come first. */
  refusals: ('invalid' | 'guard' | 'credits')[];
  /** What is left; null: without end. */
  credits: number | null;
  now(): number;
  /** A number of its own for each record. */
  next(): number;
}

/** Its key is taken and never kept. */
export interface FakeDestination {
  readonly id: string;
  readonly workspaceId: string;
  name: string;
  kind: string;
  status: string;
}

export interface FakeUpload {
  readonly id: string;
  readonly workspaceId: string;
  type: string;
  state: string;
}
