export {
  createOvershootClient,
  type DirectClientOptions,
  type HandlerClientOptions,
  type OvershootClientOptions,
} from './createOvershootClient.js';
export type { ClientCall } from './ClientCall.js';
export type {
  CallOptions,
  ChatOptions,
  CreateOptions,
  DeleteOptions,
  OvershootClient,
} from './OvershootClient.js';
export type { StreamEnd } from './StreamEnd.js';
export type { CreatedStream, Model, RenewedLease, StreamStatusRecord, ViewerToken } from './records.js';
