export { createRealtimeClient, type RealtimeClientOptions } from './client/createRealtimeClient.js';
export type { ClipQuestion, Feedback, RealtimeClient, ResultsAccess } from './client/RealtimeClient.js';
export type {
  ClipAnswer,
  RealtimeConfig,
  RealtimeFeedback,
  RealtimeInfo,
  RealtimeLease,
  RealtimeModel,
  RealtimeRoom,
  RealtimeState,
  RealtimeStream,
  TurnServer,
} from './client/records.js';
export { checkRequest, TOKENS_PER_SECOND } from './request/checkRequest.js';
export type {
  ClipProcessing,
  FrameProcessing,
  Processing,
  RealtimeRequest,
  RealtimeTransport,
  SampledClipProcessing,
} from './request/RealtimeRequest.js';
