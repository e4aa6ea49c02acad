export {
  createOvershootClient,
  type DirectClientOptions,
  type HandlerClientOptions,
  type OvershootClientOptions,
} from './createOvershootClient.js';
export type { CallOptions, CreateOptions, DeleteOptions, OvershootClient } from './OvershootClient.js';
export type { Model } from './schemas/model.js';
export type { CreatedStream, RenewedLease, StreamStatusRecord, ViewerToken } from './schemas/stream.js';
