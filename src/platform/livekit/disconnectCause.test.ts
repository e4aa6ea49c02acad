import { ConnectionError, DisconnectReason } from 'livekit-client';
import { describe, expect, it } from 'vitest';
import { connectFailureCause, disconnectCause } from './disconnectCause.js';

describe('disconnectCause', () => {
  it.each([
    [DisconnectReason.CLIENT_INITIATED, 'closed'],
    [DisconnectReason.DUPLICATE_IDENTITY, 'taken-over'],
    [DisconnectReason.PARTICIPANT_REMOVED, 'room-ended'],
    [DisconnectReason.ROOM_DELETED, 'room-ended'],
    [DisconnectReason.ROOM_CLOSED, 'room-ended'],
    [DisconnectReason.USER_REJECTED, 'refused'],
    [DisconnectReason.SERVER_SHUTDOWN, 'lost'],
    [DisconnectReason.STATE_MISMATCH, 'lost'],
    [DisconnectReason.JOIN_FAILURE, 'lost'],
    [DisconnectReason.UNKNOWN_REASON, 'lost'],
    [undefined, 'lost'],
  ] as const)('reason %s is %s', (reason, cause) => {
    expect(disconnectCause(reason)).toBe(cause);
  });
});

describe('connectFailureCause', () => {
  it('tells a refused token from a lost connection and from our own farewell', () => {
    expect(connectFailureCause(ConnectionError.notAllowed('no', 401), false)).toBe('refused');
    expect(connectFailureCause(ConnectionError.cancelled('bye'), false)).toBe('closed');
    expect(connectFailureCause(ConnectionError.serverUnreachable('gone'), false)).toBe('lost');
    expect(connectFailureCause(new Error('odd'), false)).toBe('lost');
    expect(connectFailureCause(new Error('no way for media'), true)).toBe('no-media');
  });
});
