export {
  createRealtimeClient,
  type RealtimeClientOptions,
  type RealtimeDirectClientOptions,
  type RealtimeHandlerClientOptions,
} from './client/createRealtimeClient.js';
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
export { createPolledVision, type PolledVisionParts } from './polled/createPolledVision.js';
export type { VisionApi } from './hooks/useVisionEngine.js';
export type { OpenSocket, SocketLike } from './results/OpenSocket.js';
export type { RealtimeResult, ResultFacts } from './results/RealtimeResult.js';
export { type SocketState, socketStates } from './results/socketStates.js';
export { createRealtimeVision, type RealtimeVisionParts } from './vision/createRealtimeVision.js';
export type { RealtimeVision, VisionSnapshot } from './vision/RealtimeVision.js';
export type { AnyVisionOptions, VisionOptions, VisionTransport } from './vision/VisionOptions.js';
export type { VisionResult } from './vision/VisionResult.js';
export { RealtimeVisionProvider, type RealtimeVisionProviderProps } from './hooks/RealtimeVisionProvider.js';
export {
  type RealtimeVisionState,
  useRealtimeVision,
  type UseRealtimeVisionOptions,
} from './hooks/useRealtimeVision.js';
export type { OpenPeer, PeerLike } from './peer/OpenPeer.js';
