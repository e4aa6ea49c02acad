import type { Accounts } from '../billing/Accounts.js';
import type { ChatModel } from '../chat/ChatModel.js';
import type { Clock } from '../clock/Clock.js';
import type { FrameDecoder } from '../decoding/FrameDecoder.js';
import type { FaultPlan } from '../faults/FaultPlan.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { Ingest, RoomTokens } from '../ingest/Ingest.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import type { Pulls } from '../pulls/Pulls.js';
import type { ApiKeys } from '../security/ApiKeys.js';
import type { StreamRegistry } from '../streams/StreamRegistry.js';
import type { StreamloopApi } from '../streamloop/StreamloopApi.js';
import type { PushApi } from '../v0.2/PushApi.js';

/** What routes work with. */
export interface ApiContext {
  settings: EmulatorSettings;
  clock: Clock;
  newId: () => string;
  streams: StreamRegistry;
  tokens: RoomTokens;
  ingest: Ingest;
  faults: FaultPlan;
  history: EventHistory;
  decoder: FrameDecoder;
  /** Those that answer questions; all are ready. */
  models: readonly ChatModel[];
  accounts: Accounts;
  pulls: Pulls;
  keys: ApiKeys;
  push: PushApi;
  streamloop: StreamloopApi;
}
