import type { LocalVideoTrack } from 'livekit-client';

/**
 * Keeps the SDK from disabling the track of a hidden page. On mobile browsers livekit-client (2.20 to 2.23) does so after
 * 5 s, and enables again only tracks that it has opened itself: everybody else's goes on in black.
 */
export function keepEnabled(track: LocalVideoTrack): void {
  Reflect.set(track, 'handleAppVisibilityChanged', async () => undefined);
}
