import type { LocalVideoTrack } from 'livekit-client';

/**
 * Keeps the SDK from disabling the track of a hidden page. On mobile browsers livekit-client (2.20 to 2.23) does so
 * after 5 s to a track that is attached to an element, and enables again only those that it has opened itself: everybody
 * else's goes on in black. The kit attaches none; an app that gets hold of the track may.
 */
export function keepEnabled(track: LocalVideoTrack): void {
  Reflect.set(track, 'handleAppVisibilityChanged', async () => undefined);
}
