import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EncodedFrame } from '../frames/EncodedFrame.js';

/** What the LiveKit side of the emulator offers to the rest of it. A room is named after its stream's id. */
export interface Ingest {
  /** Takes over the upgrade of a socket to `/rtc` or `/rtc/v1`; the caller has checked Host and Origin. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers `GET /rtc/validate` and `/rtc/v1/validate`; false where the path is not one of them. */
  handleRequest(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  openRoom(room: string): void;
  /** Tells everybody in the room that it was deleted, closes their peer connections, refuses later joins. */
  closeRoom(room: string): Promise<void>;
  /** A frame that no client has sent, for a room that is open; it is counted and shown like those of a publisher. */
  feed(room: string, frame: EncodedFrame): void;
  /** Cuts the signalling sockets of a room; `media` goes on. Returns how many were cut. */
  killSignal(room: string): number;
  /** Something goes wrong on the way to a room, or with `null` to every room there is and will be; for ever without `forMs`. */
  beginFault(room: string | null, fault: RoomFault, forMs?: number): void;
  endFault(room: string | null, fault: RoomFault): void;
  /** Ends every fault that has begun. */
  clearFaults(): void;
  /** Puts everybody out of a room that stays. Returns how many. */
  putOut(room: string, reason: LeaveReason): number;
  /** The tokens of a room that were signed until now have expired: who joins or resumes with one is refused with 401. */
  expireTokens(room: string): void;
  /** Makes every client of the room reconnect fully (`leave` with action RECONNECT). Returns how many. */
  forceReconnect(room: string): number;
  /** While off, no fresh token is pushed to connected participants. */
  setTokenRefresh(enabled: boolean): void;
  close(): Promise<void>;
}

/**
 * - `drop-media`: every datagram is lost, both ways; signalling works.
 * - `hide-candidates`: descriptions name no address, so a connection that is made now never stands.
 * - `outage`: signalling sockets are cut and no new one is let in, and every datagram is lost.
 */
export const roomFaults = ['drop-media', 'hide-candidates', 'outage'] as const;
export type RoomFault = (typeof roomFaults)[number];

/** What LiveKit tells a client that it puts out (`DisconnectReason`). */
export const leaveReasons = [
  'DUPLICATE_IDENTITY',
  'SERVER_SHUTDOWN',
  'PARTICIPANT_REMOVED',
  'ROOM_DELETED',
  'STATE_MISMATCH',
  'ROOM_CLOSED',
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** What the LiveKit side reports. All calls are synchronous and must not throw. */
export interface IngestListener {
  /** A complete frame of the one layer that is counted (never more than one layer for a track). */
  onFrame(room: string, frame: EncodedFrame): void;
  /** Everything worth a line in the event history: joins, leaves, resumes, refused tokens, tracks, keyframes asked for. */
  onEvent(event: IngestEvent): void;
}

export interface IngestEvent {
  type:
    | 'token-refused'
    | 'token-refreshed'
    | 'participant-joined'
    | 'participant-resumed'
    | 'participant-left'
    | 'signal-closed'
    | 'media-connected'
    | 'media-lost'
    | 'track-published'
    | 'track-unpublished'
    | 'track-muted'
    | 'track-unmuted'
    | 'first-packet'
    | 'frames-lost'
    | 'message-refused';
  room: string;
  identity?: string;
  detail?: Record<string, string | number | boolean | null>;
}

/** Signs and checks the LiveKit tokens of this emulator (HS256; the secret is made at start and never leaves the process). */
export interface RoomTokens {
  sign(grant: RoomGrant, ttlSeconds: number): Promise<string>;
  /** How many it has signed. */
  readonly count: number;
  /** Rejects with a reason in plain words when the token is malformed, expired or signed by somebody else. */
  verify(token: string): Promise<VerifiedGrant>;
}

export interface VerifiedGrant extends RoomGrant {
  expiresAtMs: number;
  /** 1 for the first that was signed; 0 where it does not tell. */
  number: number;
}

export interface RoomGrant {
  room: string;
  identity: string;
  canPublish: boolean;
  canSubscribe: boolean;
}
