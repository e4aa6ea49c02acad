import type { Clock } from '../clock/Clock.js';
import { captureElement } from './captureElement.js';
import type { CameraPermission, Media } from './Media.js';
import { drawTestPattern } from './testPattern.js';

const devices = () => (typeof navigator === 'undefined' ? undefined : navigator.mediaDevices);

async function queryCameraPermission(): Promise<CameraPermission> {
  try {
    // Not every browser knows the name 'camera' (older Firefox rejects it).
    const status = await navigator.permissions.query({ name: 'camera' });
    return status.state;
  } catch {
    return 'unknown';
  }
}

/** The cameras and canvases of the browser. Touches nothing before it is asked. */
export function browserMedia(clock: Clock): Media {
  return {
    isSecureContext: () => typeof window !== 'undefined' && window.isSecureContext,
    cameraPermission: queryCameraPermission,
    async openCamera(constraints) {
      const media = devices();
      if (!media) throw new DOMException('This page has no access to cameras.', 'NotSupportedError');
      const stream = await media.getUserMedia({ video: constraints, audio: false });
      const [track, ...others] = stream.getVideoTracks();
      for (const other of others) other.stop();
      if (!track) throw new DOMException('The browser gave a stream without video.', 'NotFoundError');
      return { track, release: () => track.stop() };
    },
    openTestPattern: (size) => drawTestPattern(clock, size),
    openElement: captureElement,
    async listCameras() {
      const all = (await devices()?.enumerateDevices()) ?? [];
      return all
        .filter((device) => device.kind === 'videoinput' && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ deviceId, label }));
    },
    onDeviceChange(callback) {
      const media = devices();
      media?.addEventListener('devicechange', callback);
      return () => media?.removeEventListener('devicechange', callback);
    },
  };
}
