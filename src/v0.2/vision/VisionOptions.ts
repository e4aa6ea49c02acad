import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { StreamSource } from '../../core/capture/StreamSource.js';
import type { PublishOptions } from '../../core/publication/PublishOptions.js';
import type { SessionOptions } from '../../core/session/StreamSession.js';
import type { Processing } from '../request/RealtimeRequest.js';
import type { VisionResult } from './VisionResult.js';

/** How the video reaches the service. */
export type VisionTransport =
  /** A room of the service. The default: it is reconnected, and it outlives a deploy of the service. */
  | { type: 'native' }
  /**
   * A peer connection of the page. Nothing reconnects it, and a deploy of the service ends the stream: use it only where a
   * room cannot be reached.
   */
  | { type: 'webrtc' }
  /** A room of your own, in which somebody publishes; the token must allow to subscribe. No camera is opened here. */
  | { type: 'livekit'; url: string; token: string };

/** What a stream is asked again and again, and where its video comes from. */
export interface VisionOptions<T> extends Pick<
  SessionOptions,
  'onUnmount' | 'onPageHide' | 'graceMs' | 'onExpired' | 'maxDurationMs' | 'wakeLock'
> {
  /** A change counts from the next inference, without a new stream. */
  prompt: string;
  /** Counts from the next `start()`, like everything below it but `onResult`. */
  model: string;
  /** Default: the default camera. */
  source?: StreamSource;
  publish?: PublishOptions;
  /** Default `native`. */
  transport?: VisionTransport;
  /** Default: what `processing` says, else `frame`. */
  mode?: 'clip' | 'frame';
  /** Default: a frame each half second; with `mode: 'clip'` clips of half a second at 6 frames per second. */
  processing?: Processing;
  /** JSON Schema of the answers. Without `schema`, they are values that nobody has checked. */
  outputSchema?: object | null;
  /** Checks answers, and gives them their type; of libraries that can say it as JSON Schema, `outputSchema` is not needed. */
  schema?: StandardSchemaV1;
  /** Most tokens of an answer: at most 128 for each second from one inference to the next. */
  maxOutputTokens?: number | null;
  backend?: 'overshoot' | 'gemini';
  /** Called with every result, before it is shown. May be a new function on each render. */
  onResult?: (result: VisionResult<T>) => void;
  /** Results that `results` holds. Default 50. */
  historySize?: number;
}

/** Options where nobody knows the type of the values. */
export type AnyVisionOptions = VisionOptions<never>;
