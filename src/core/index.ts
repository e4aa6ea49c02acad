export * from './client/index.js';
export * from './errors/index.js';
export type { CaptureState } from './capture/CaptureState.js';
export type { LocalSource, StreamSource } from './capture/StreamSource.js';
export type { LogEntry, LoggedError } from './events/LogEntry.js';
export type { StreamEvent, StreamEventOf, StreamEvents } from './events/StreamEvent.js';
export { leaseLeft, type LeaseSnapshot } from './lease/LeaseSnapshot.js';
export type { LossCause } from './publication/createPublication.js';
export { preflight, type PreflightOptions } from './preflight/preflight.js';
export {
  type PreflightReport,
  type PreflightStep,
  type PreflightStepName,
  preflightSteps,
} from './preflight/PreflightStep.js';
export type { PublishStats } from './publication/PublishStats.js';
export { publishDefaults, type PublishOptions } from './publication/PublishOptions.js';
export { overshootKeys } from './server-state/queryKeys.js';
export { streamStatusQuery } from './server-state/statusQuery.js';
export { createSharedParts, type SharedParts } from './session/createSharedParts.js';
export { createStreamSession } from './session/createStreamSession.js';
export { type EndReason, endReasons } from './session/endReason.js';
export { type Phase, phaseOf, phases } from './session/phase.js';
export {
  type CaptureRegion,
  type LeaseRegion,
  type PublicationRegion,
  type Regions,
  regionTables,
  type StreamRegion,
} from './session/regions.js';
export type { CreateSessionOptions, SessionOptions, StreamSession } from './session/StreamSession.js';
export type { StreamId, StreamSnapshot } from './session/StreamSnapshot.js';
export type { StatusSnapshot } from './status/StatusSnapshot.js';
export type { AskOptions } from './vision/ask/AskOptions.js';
export type { AskAnswer, AskSnapshot, AskState } from './vision/ask/AskSnapshot.js';
export { type Ask, createAsk, type CreateAskOptions } from './vision/ask/createAsk.js';
export type { Answered } from './vision/chat/Answered.js';
export type { Outcome } from './vision/schema/checkAnswer.js';
export { createWatch, type WatchEngine, type WatchParts } from './vision/watch/createWatch.js';
export type {
  DescribedWatch,
  Out,
  SelfDescribing,
  SelfDescribingWatch,
  TextWatch,
  WatchBudget,
  WatchOptions,
} from './vision/watch/WatchOptions.js';
export type { WatchResult } from './vision/watch/WatchResult.js';
export type { WatchSnapshot } from './vision/watch/WatchSnapshot.js';
export { type WatchStop, watchStops } from './vision/watch/watchStops.js';
export type { VisionPlatform } from './vision/visionPlatform.js';
export type { ChatAnswer, FinishReason, Usage } from './vision/chat/ChatAnswer.js';
export type { ChatMessage, ChatPart, ChatRequest, ResponseFormat } from './vision/chat/ChatRequest.js';
export type { ClipLook, FrameEstimate, Look, StillLook } from './vision/look/Look.js';
export { modelsQuery } from './vision/models/modelsQuery.js';
export { usableModels } from './vision/models/usableModels.js';
export {
  type Confirmation,
  type Confirmed,
  type ConfirmedOptions,
  createConfirmation,
} from './vision/confirmed/createConfirmation.js';
export { costOf } from './vision/cost/costOf.js';
export { pricesQuery } from './vision/cost/pricesQuery.js';
export type { ModelUsage, StreamUsage } from './vision/cost/recordUsage.js';
export { type StreamCost, streamCost } from './vision/cost/StreamCost.js';
export type { Balance, ModelPrice } from './vision/cost/ModelPrice.js';
export type { ClipReference, ClipWindow } from './vision/references/ClipReference.js';
export type { ImageAnchor, ImageReference } from './vision/references/ImageReference.js';
export { streamClip } from './vision/references/streamClip.js';
export { streamImage } from './vision/references/streamImage.js';
export type { WakeCause } from './time/Wake.js';
export type { ReadableStore } from './store/createStore.js';
export { createRoomTextStream, type RoomTextOptions } from './room-text/createRoomTextStream.js';
export type { RoomText, RoomTextSnapshot, TextRoom } from './room-text/RoomText.js';
export { createViewerSession } from './viewer/createViewerSession.js';
export type { CreateViewerOptions, ViewerSession } from './viewer/ViewerSession.js';
export { type ViewerPhase, viewerPhases, type ViewerSnapshot } from './viewer/ViewerSnapshot.js';
export type { Cancel, Clock } from '../platform/clock/Clock.js';
export type {
  DisconnectCause,
  Publisher,
  PublisherEvent,
  PublisherModule,
  PublisherOptions,
  ConnectionQuality,
  LimitedBy,
  SendSample,
} from '../platform/livekit/Publisher.js';
export type {
  ViewedVideo,
  Viewer,
  ViewerEvent,
  ViewerModule,
  ViewerOptions,
} from '../platform/livekit/Viewer.js';
export type {
  Camera,
  CameraPermission,
  FrameRates,
  Media,
  OwnedTrack,
  SourceEvents,
} from '../platform/media/Media.js';
export type { Page, PageWake } from '../platform/page/Page.js';
export type { Platform } from './session/Platform.js';
