import type { CallOptions } from '../../core/client/OvershootClient.js';
import type { RealtimeClient } from '../client/RealtimeClient.js';
import type { RealtimeRequest } from '../request/RealtimeRequest.js';

/** What a session needs to know of a stream that was made. */
export interface MadeStream {
  id: string;
  /** Null where the service does not say. */
  ttlSeconds: number | null;
  /** Where the publisher of the session goes. */
  publish: { url: string; token: string } | null;
}

/** One way of the video to the service. */
export interface Transport {
  create(client: RealtimeClient, options: CallOptions): Promise<MadeStream>;
  /** The stream is over: nothing that was made for it is needed any more. */
  forget?(id: string): void;
}

/** What is seen in a stream, however its video comes. */
export type WhatIsSeen = Omit<RealtimeRequest, 'transport'>;
