// The other kind of stream: looped livestreams that run for days and outlive the page.
export type { CallOptions } from '../core/client/OvershootClient.js';
export type { Clock } from '../platform/clock/Clock.js';
export { allStreams } from './client/allStreams.js';
export { isTimeWithOffset } from './client/body/isTimeWithOffset.js';
export { createStreamloopClient } from './client/createStreamloopClient.js';
export type { RateLimit } from './client/http/RateLimit.js';
export type {
  Clearable,
  CreateDestinationInput,
  CreateStreamInput,
  ListStreamsQuery,
  ScheduleInput,
  StreamFields,
  UpdateStreamInput,
  UploadFromLinkInput,
} from './client/inputs.js';
export type {
  Destination,
  Framerate,
  Me,
  Open,
  Quality,
  Readiness,
  ReadinessIssue,
  StreamLiveStats,
  StreamloopPage,
  StreamloopStream,
  StreamSummary,
  Upload,
  Workspace,
  YoutubeLiveStats,
} from './client/records.js';
export type { StreamloopClient } from './client/StreamloopClient.js';
export type {
  GetAccessToken,
  StreamloopClientOptions,
  StreamloopHandlerClientOptions,
  StreamloopKeyClientOptions,
  StreamloopTokenClientOptions,
} from './client/StreamloopClientOptions.js';
export type { StreamloopIntent } from './client/StreamloopIntent.js';
export { StreamloopError, type StreamloopErrorDetails } from './errors/StreamloopError.js';
export { streamloopErrorCatalog, type StreamloopErrorCode } from './errors/streamloopErrorCatalog.js';
export type { BrowserAuthOptions } from './auth/browser/BrowserAuthOptions.js';
export { type BrowserAuth, createBrowserAuth } from './auth/createBrowserAuth.js';
export { createHandlerAuth, type HandlerAuthOptions } from './auth/createHandlerAuth.js';
export type { AuthPage } from './auth/page/AuthPage.js';
export type { AuthSnapshot, StreamloopAuth } from './auth/StreamloopAuth.js';
export {
  type KnownState,
  type StateFacts,
  type StreamloopPhase,
  streamloopPhases,
  type StreamloopState,
  streamloopStates,
} from './states/streamloopStates.js';
export { StreamloopProvider, type StreamloopProviderProps } from './hooks/StreamloopProvider.js';
export { type CreateStreamloopStream, useCreateStreamloopStream } from './hooks/useCreateStreamloopStream.js';
export { type StreamloopAccount, useStreamloopAccount } from './hooks/useStreamloopAccount.js';
export { type StreamloopAuthState, useStreamloopAuth } from './hooks/useStreamloopAuth.js';
export { type StreamloopControlsState, useStreamloopControls } from './hooks/useStreamloopControls.js';
export { type StreamloopDestinations, useStreamloopDestinations } from './hooks/useStreamloopDestinations.js';
export { type StreamloopLiveStatsState, useStreamloopLiveStats } from './hooks/useStreamloopLiveStats.js';
export { type StreamloopReadinessState, useStreamloopReadiness } from './hooks/useStreamloopReadiness.js';
export { type StreamloopStreamState, useStreamloopStream } from './hooks/useStreamloopStream.js';
export {
  type StreamloopStreams,
  useStreamloopStreams,
  type UseStreamloopStreamsOptions,
} from './hooks/useStreamloopStreams.js';
export { type StreamloopUpload, useStreamloopUpload } from './hooks/useStreamloopUpload.js';
export { type UpdateStreamloopStream, useUpdateStreamloopStream } from './hooks/useUpdateStreamloopStream.js';
export { useStreamloopClient } from './hooks/useStreamloopClient.js';
export type { ControlCommand, ControlOutcome } from './streams/ControlOutcome.js';
export { describeStream, type StreamDescription, type StreamSight } from './streams/describeStream.js';
export { streamloopKeys } from './streams/streamloopKeys.js';
export * from './components/index.js';
