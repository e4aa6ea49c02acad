// Answers of the older API in the kit's spelling. Source: api-reference/v0.2/openapi.json of the service's public docs.

/** A room of the service, and a token that lives for five minutes. */
export interface RealtimeRoom {
  url: string;
  token: string;
}

/** One TURN server, in the shape of an `RTCIceServer`. */
export interface TurnServer {
  urls: string | string[];
  username?: string;
  credential?: string;
}

/** Answer of `POST /streams`. */
export interface RealtimeStream {
  id: string;
  /** Seconds until the stream ends unless it is renewed; null where the service does not say. */
  ttlSeconds: number | null;
  /** With the transport `native`. */
  room: RealtimeRoom | null;
  /** With the transport `webrtc`: the answer to the offer. */
  answerSdp: string | null;
  /** With the transport `webrtc`. */
  turnServers: readonly TurnServer[];
}

/** `pending`: no frames yet. `active`: inferring. `idle`: frames have stopped. */
export type RealtimeState = 'pending' | 'active' | 'idle';

/** Answer of `POST /streams/{id}/keepalive`, which charges for the time since the one before. */
export interface RealtimeLease {
  ttlSeconds: number;
  /** What is left of the account's credit, cents. */
  creditsRemainingCents: number | null;
  /** What this renewal has cost, cents. */
  costCents: number;
  /** The time that this renewal was charged for. */
  secondsCharged: number;
  state: RealtimeState;
  /** With the transport `native`: a fresh token for the next connect. */
  roomToken: string | null;
}

/** Answer of `GET /streams/{id}/info`. */
export interface RealtimeInfo {
  id: string;
  /** `native`, `webrtc` or `livekit`; an open string. */
  sourceType: string;
  state: RealtimeState;
  uptimeSeconds: number;
  /** Frames per second that arrive. */
  fps: number;
  /** Size of the frames that arrive, pixels. */
  frameWidth: number;
  frameHeight: number;
  /** Size that the model sees: 720p at most. */
  effectiveWidth: number;
  effectiveHeight: number;
  inferencesCompleted: number;
  inferencesFailed: number;
  lastInferenceLatencySeconds: number | null;
}

/** Answer of `PATCH /streams/{id}/config/prompt`: what counts from the next inference. */
export interface RealtimeConfig {
  id: string | null;
  prompt: string;
  backend: string | null;
  model: string | null;
  outputSchema: object | null;
  /** ISO 8601. */
  createdAt: string | null;
  updatedAt: string | null;
}

/** One entry of `GET /models`. */
export interface RealtimeModel {
  model: string;
  /** Whether it takes streams. */
  ready: boolean;
  /** `ready`, `degraded` (slower), `saturated`, `unavailable`; an open string. */
  status: string;
}

/** One entry of `GET /streams/feedback`. */
export interface RealtimeFeedback {
  streamId: string | null;
  /** 0 to 10. */
  rating: number;
  category: string;
  feedback: string;
}

/** Answer of `POST /chat/completions/clip`. */
export interface ClipAnswer {
  id: string | null;
  model: string | null;
  text: string;
  finishReason: string | null;
}
