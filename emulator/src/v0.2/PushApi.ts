import type { PushStreams } from './streams/PushStreams.js';

/** What the routes of v0.2 work with besides what all routes have. */
export interface PushApi {
  streams: PushStreams;
}
