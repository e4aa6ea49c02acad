/** Plays a track in an element of its own, where nobody sees it. */
export function playTrack(track: MediaStreamTrack): { video: HTMLVideoElement; stop: () => void } {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  // Refused only where nothing plays without a click; the first frame is drawn even so.
  video.play().catch(() => undefined);
  return {
    video,
    stop() {
      video.pause();
      video.srcObject = null;
    },
  };
}
