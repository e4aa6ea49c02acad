import { Room, type RoomOptions } from 'livekit-client';

/**
 * A Room that can be forgotten. In livekit-client 2.23 the clean-up that each Room registers for the time after its own
 * collection keeps that Room alive, and with it a `devicechange` listener, until the page is closed. Made without the
 * registry, it listens by itself and stops with `release`, which also ends an attempt to connect.
 */
export function createRoom(options: RoomOptions): { room: Room; release: () => void } {
  const registry: unknown = Reflect.get(Room, 'cleanupRegistry');
  Reflect.set(Room, 'cleanupRegistry', false);
  try {
    const room = new Room(options);
    return {
      room,
      release() {
        stopListening(Reflect.get(room, 'handleDeviceChange'));
        abort(Reflect.get(room, 'abortController'));
        stopTimers(room);
      },
    };
  } finally {
    // Rooms of the app are none of our business.
    Reflect.set(Room, 'cleanupRegistry', registry);
  }
}

/** A room that its server ends while it connects counts as left already, and goes on waiting for the connection. */
function abort(connecting: unknown): void {
  if (connecting instanceof AbortController) connecting.abort();
}

/** What a room awaited goes on after it was left, and would then start what nobody stops any more. */
function stopTimers(room: Room): void {
  for (const [start, stop] of [
    ['registerConnectionReconcile', 'clearConnectionReconcile'],
    ['setStatsLogging', 'setStatsLogging'],
  ] as const) {
    const method: unknown = Reflect.get(room, stop);
    // Not there in every version of the range.
    if (typeof method !== 'function') continue;
    Reflect.apply(method, room, [false]);
    Reflect.set(room, start, () => undefined);
  }
}

function stopListening(listener: unknown): void {
  if (isListener(listener) && 'mediaDevices' in navigator)
    navigator.mediaDevices.removeEventListener('devicechange', listener);
}

const isListener = (value: unknown): value is EventListener => typeof value === 'function';
