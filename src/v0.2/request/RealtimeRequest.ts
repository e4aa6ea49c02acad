/** One picture each `intervalSeconds`: over 0, at most 60. */
export interface FrameProcessing {
  intervalSeconds: number;
}

interface Clip {
  /** 0.1 to 60 seconds of video that one inference sees. */
  clipLengthSeconds: number;
  /** Seconds from one inference to the next, over 0. */
  delaySeconds: number;
}

/** A clip by the frames per second that the model sees: a whole number from 1 to 30. */
export type ClipProcessing = Clip & { targetFps: number };

/** The older style: frames per second of the source, and the share of them (0.1 to 1) that the model sees. */
export type SampledClipProcessing = Clip & { fps: number; samplingRatio: number };

/** What the service looks at, and how often. The two styles of clips exclude each other. */
export type Processing = FrameProcessing | ClipProcessing | SampledClipProcessing;

/** How the video reaches the service. */
export type RealtimeTransport =
  /** A room of the service: the default, and the only one that outlives a deploy of the service. */
  | { type: 'native' }
  /** A peer connection of one's own, by one offer. It is not reconnected. */
  | { type: 'webrtc'; sdp: string }
  /** A room of one's own; the token must allow to subscribe. */
  | { type: 'livekit'; url: string; token: string };

/** What a stream of the older API is made with. Source: api-reference/v0.2/openapi.json of the service's public docs. */
export interface RealtimeRequest {
  /** What the model is asked, again and again. The only thing that can be changed later. */
  prompt: string;
  model: string;
  /** `clip` or `frame`; without it, what `processing` says. Sent in any case, because sources disagree on the default. */
  mode?: 'clip' | 'frame' | undefined;
  processing: Processing;
  /** JSON Schema of the answers. */
  outputSchema?: object | null | undefined;
  /**
   * Most tokens of one answer, fixed as long as the stream lives: at most 128 for each second from one inference to the
   * next. Without it, the service takes just as many.
   */
  maxOutputTokens?: number | null | undefined;
  /** Who infers. Default `overshoot`. */
  backend?: 'overshoot' | 'gemini' | undefined;
  /** Default `native`. */
  transport?: RealtimeTransport | undefined;
  /** Your own name of the request, for the service's logs. */
  requestId?: string | undefined;
}
