import type { OvershootClient } from '../../core/client/OvershootClient.js';
import type { Model, StreamStatusRecord } from '../../core/client/records.js';
import type { AnswerScript, FakeQuestion } from './ScriptedAnswer.js';
import type { ServiceEndReason } from './FakeStream.js';
import type { ServiceCall, ServiceOperation } from './ServiceCall.js';
import type { ServiceFault } from './ServiceFault.js';

/** How the fake service behaves. */
export interface FakeServiceOptions {
  /** Whether it is the service itself, or a handler before it, which makes one stream for one key. Default `direct`. */
  kind?: 'direct' | 'handler';
  /** Length of a lease in seconds. Default 300, as the service has it. */
  ttlSeconds?: number;
  /** Milliseconds for which an ended stream can still be looked up. Default 30,000. */
  tombstoneMs?: number;
  /** Milliseconds that each answer takes. Default 0: answered without time passing. */
  latencyMs?: number;
  /** The service's wall clock minus the page's, milliseconds. Default 0. */
  skewMs?: number;
  /** Frames per second that are counted while somebody publishes. Default 15. */
  framesPerSecond?: number;
}

/**
 * The service in memory: leases that expire, keepalives that renew them, counters that grow while the fake room
 * publishes, tombstones, and faults on demand. It knows nothing about requests and bodies.
 */
export interface FakeService {
  /** Pass it wherever an `OvershootClient` is wanted. */
  readonly client: OvershootClient;
  /** Every call so far, in order. */
  readonly calls: readonly ServiceCall[];
  /** How often an operation was called. */
  count(operation: ServiceOperation): number;
  /** The next `times` calls of an operation meet this fault. Default once; `Infinity` for all of them. */
  fault(operation: ServiceOperation, fault: ServiceFault, times?: number): void;
  /** Forgets all faults that were not met yet. */
  mend(): void;
  /** Lets hanging calls of an operation go on; all of them where none is named. */
  release(operation?: ServiceOperation): void;
  /** Ids of the streams that cost right now and whose creation was answered. */
  liveStreams(): readonly string[];
  /** Ids of all streams ever made, in order. */
  streams(): readonly string[];
  /** What a status call would answer, without being one. Throws for an id that was never given. */
  peek(id: string): StreamStatusRecord;
  /** Ends a stream from outside. */
  end(id: string, reason: ServiceEndReason): void;
  /** Frames of a stream stop arriving, though somebody still publishes, or the service still pulls. */
  freezeFrames(id: string): void;
  /** Frames of a stream that is pulled arrive again. */
  resumeFrames(id: string): void;
  /** Changes how fast frames are counted. */
  setFramesPerSecond(framesPerSecond: number): void;
  /** Every question to a model so far, in order. */
  readonly questions: readonly FakeQuestion[];
  /** The next questions are answered with these, one after the other; the last one stands for all that follow. */
  answer(...scripts: readonly [AnswerScript, ...AnswerScript[]]): void;
  /** Changes which models there are. Default: `test/model`, ready. */
  setModels(models: readonly Model[]): void;
  /** Faults that were asked for and never met, and calls about streams that never were; empty when all went as told. */
  problems(): readonly string[];
}
