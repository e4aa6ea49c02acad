import {
  ClientConfiguration,
  Codec,
  type DisconnectReason,
  JoinResponse,
  LeaveRequest,
  LeaveRequest_Action,
  type ParticipantInfo,
  ReconnectResponse,
  Room as RoomInfo,
  ServerInfo,
  ServerInfo_Edition,
} from '@livekit/protocol';
import type { ResponseMessage } from './SignalSocket.js';

/** The protocol version this emulator was written against; clients want a non-empty server version too. */
const PROTOCOL = 16;
const VERSION = '1.9.0';
const PING_INTERVAL_SECONDS = 5;
const PING_TIMEOUT_SECONDS = 15;

export interface RoomSummary {
  sid: string;
  name: string;
  createdAtMs: number;
  participants: number;
}

export function joinMessage(
  room: RoomSummary,
  me: ParticipantInfo,
  others: ParticipantInfo[],
): ResponseMessage {
  return {
    case: 'join',
    value: new JoinResponse({
      room: new RoomInfo({
        sid: room.sid,
        name: room.name,
        creationTime: BigInt(Math.floor(room.createdAtMs / 1000)),
        numParticipants: room.participants,
        enabledCodecs: codecs(),
      }),
      participant: me,
      otherParticipants: others,
      serverVersion: VERSION,
      serverInfo: serverInfo(),
      iceServers: [],
      subscriberPrimary: false,
      fastPublish: true,
      pingInterval: PING_INTERVAL_SECONDS,
      pingTimeout: PING_TIMEOUT_SECONDS,
      enabledPublishCodecs: codecs(),
      clientConfiguration: new ClientConfiguration(),
    }),
  };
}

export function reconnectMessage(): ResponseMessage {
  return { case: 'reconnect', value: new ReconnectResponse({ iceServers: [], serverInfo: serverInfo() }) };
}

/** `disconnect` is final; after `reconnect` the client joins anew and publishes again by itself. */
export function leaveMessage(reason: DisconnectReason, action: 'disconnect' | 'reconnect'): ResponseMessage {
  const reconnect = action === 'reconnect';
  return {
    case: 'leave',
    value: new LeaveRequest({
      reason,
      canReconnect: reconnect,
      action: reconnect ? LeaveRequest_Action.RECONNECT : LeaveRequest_Action.DISCONNECT,
    }),
  };
}

function serverInfo(): ServerInfo {
  return new ServerInfo({
    edition: ServerInfo_Edition.Standard,
    version: VERSION,
    protocol: PROTOCOL,
    region: 'local',
    nodeId: 'ND_emulator',
  });
}

/** VP8 alone for video: a client that asks for another codec then falls back to full VP8 simulcast. */
function codecs(): Codec[] {
  return ['video/VP8', 'audio/opus', 'audio/red'].map((mime) => new Codec({ mime }));
}
