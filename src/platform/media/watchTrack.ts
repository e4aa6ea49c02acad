import type { OwnedTrack } from './Media.js';

/** How to follow a track that comes straight from its source. */
export const watchTrack =
  (track: MediaStreamTrack): OwnedTrack['watch'] =>
  ({ onEnded, onMuted }) => {
    const mute = (): void => onMuted(true);
    const unmute = (): void => onMuted(false);
    track.addEventListener('ended', onEnded);
    track.addEventListener('mute', mute);
    track.addEventListener('unmute', unmute);
    return () => {
      track.removeEventListener('ended', onEnded);
      track.removeEventListener('mute', mute);
      track.removeEventListener('unmute', unmute);
    };
  };

/** A track that comes straight from its source and is ours to stop. */
export const ownTrack = (track: MediaStreamTrack): OwnedTrack => ({
  track,
  release: () => track.stop(),
  watch: watchTrack(track),
});
