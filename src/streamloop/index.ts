// The other kind of stream: looped livestreams that run for days and outlive the page.
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
export type { AuthSnapshot, StreamloopAuth } from './auth/StreamloopAuth.js';
export {
  type KnownState,
  type StateFacts,
  type StreamloopPhase,
  streamloopPhases,
  type StreamloopState,
  streamloopStates,
} from './states/streamloopStates.js';
