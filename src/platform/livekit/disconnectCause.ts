import { ConnectionError, ConnectionErrorReason, DisconnectReason } from 'livekit-client';
import type { DisconnectCause } from './Publisher.js';

const CAUSES: Partial<Record<DisconnectReason, DisconnectCause>> = {
  [DisconnectReason.CLIENT_INITIATED]: 'closed',
  [DisconnectReason.DUPLICATE_IDENTITY]: 'taken-over',
  [DisconnectReason.PARTICIPANT_REMOVED]: 'room-ended',
  [DisconnectReason.ROOM_DELETED]: 'room-ended',
  [DisconnectReason.ROOM_CLOSED]: 'room-ended',
  // A 401 on the first connect wears this name.
  [DisconnectReason.USER_REJECTED]: 'refused',
};

/** LiveKit gives up without a reason, so "no reason" is a lost connection. */
export const disconnectCause = (reason: DisconnectReason | undefined): DisconnectCause =>
  (reason !== undefined && CAUSES[reason]) || 'lost';

/** What a rejected `room.connect()` means; `signalled` where its signalling had worked. */
export function connectFailureCause(error: unknown, signalled: boolean): DisconnectCause {
  const lost = signalled ? 'no-media' : 'lost';
  if (!(error instanceof ConnectionError)) return lost;
  if (error.reason === ConnectionErrorReason.Cancelled) return 'closed';
  if (error.reason === ConnectionErrorReason.NotAllowed) return 'refused';
  return lost;
}
