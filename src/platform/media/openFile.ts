import type { Clock } from '../clock/Clock.js';
import { captureElement } from './captureElement.js';
import type { OwnedTrack } from './Media.js';

/** Plays a video file in an element that nobody sees, and captures it: from `begin` on, so that nothing of it is lost. */
export async function openFile(
  file: Blob,
  clock: Clock,
  { loop, frameRate }: { loop: boolean; frameRate: number },
): Promise<OwnedTrack> {
  const video = document.createElement('video');
  const url = URL.createObjectURL(file);
  const putAway = (): void => {
    video.pause();
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  video.muted = true;
  video.playsInline = true;
  video.loop = loop;
  video.src = url;
  try {
    await loaded(video);
    if (video.videoWidth === 0) throw new DOMException('The file has no pictures.', 'EncodingError');
    const shown = captureElement(video, clock, { frameRate, minFps: 1 });
    return {
      track: shown.track,
      // Browsers let a muted video play; what cannot is seen by whoever waits for new pictures.
      begin: () => void video.play().catch(() => undefined),
      release() {
        shown.release();
        putAway();
      },
      watch({ onEnded }) {
        video.addEventListener('ended', onEnded);
        return () => video.removeEventListener('ended', onEnded);
      },
    };
  } catch (error) {
    putAway();
    throw error;
  }
}

const loaded = (video: HTMLVideoElement): Promise<void> =>
  new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', () => resolve(), { once: true });
    video.addEventListener(
      'error',
      () => reject(new DOMException(video.error?.message ?? 'Not a video.', 'EncodingError')),
      { once: true },
    );
  });
