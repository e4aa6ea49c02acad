import type { Clock } from '../clock/Clock.js';
import { isAllowedByPolicy } from './isAllowedByPolicy.js';
import type { CameraPermission, Media } from './Media.js';
import { openScreen } from './openScreen.js';
import { recallCamera, rememberCamera } from './rememberCamera.js';
import { ownTrack } from './watchTrack.js';

const devices = () => (typeof navigator === 'undefined' ? undefined : navigator.mediaDevices);

/** Null where the browser does not know the name 'camera': older Firefox rejects it. */
const queryCamera = async (): Promise<PermissionStatus | null> => {
  try {
    return await navigator.permissions.query({ name: 'camera' });
  } catch {
    return null;
  }
};

const queryCameraPermission = async (): Promise<CameraPermission> =>
  (await queryCamera())?.state ?? 'unknown';

/** What is captured without a camera is loaded when it is asked for: most pages never do. */
const loadSources = () =>
  import('./lazySources.js').catch((cause: unknown) => {
    throw new DOMException(`The code of this source could not be loaded: ${String(cause)}`, 'NetworkError');
  });

/** The cameras and canvases of the browser. Touches nothing before it is asked. */
export function browserMedia(clock: Clock): Media {
  return {
    isSecureContext: () => typeof window !== 'undefined' && window.isSecureContext,
    isAllowedByPolicy,
    cameraPermission: queryCameraPermission,
    onPermissionChange(callback) {
      let stop: (() => void) | null = () => undefined;
      void queryCamera().then((status) => {
        if (!stop || !status) return;
        status.addEventListener('change', callback);
        stop = () => status.removeEventListener('change', callback);
      });
      return () => {
        stop?.();
        stop = null;
      };
    },
    async openCamera(constraints) {
      const media = devices();
      if (!media) throw new DOMException('This page has no access to cameras.', 'NotSupportedError');
      const stream = await media.getUserMedia({ video: constraints, audio: false });
      const [track, ...others] = stream.getVideoTracks();
      for (const other of others) other.stop();
      if (!track) throw new DOMException('The browser gave a stream without video.', 'NotFoundError');
      return ownTrack(track);
    },
    async openScreen(rates) {
      // The code arrives while the person chooses; the question comes first, because a click does not count for long.
      const loading = loadSources();
      loading.catch(() => undefined);
      const screen = await openScreen(devices(), rates.frameRate);
      try {
        return (await loading).keepFresh(screen, clock, rates);
      } catch (error) {
        screen.release();
        throw error;
      }
    },
    openFile: async (file, options) => (await loadSources()).openFile(file, clock, options),
    openTestPattern: async (size) => (await loadSources()).drawTestPattern(clock, size),
    openElement: async (element, rates) => (await loadSources()).captureElement(element, clock, rates),
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
    rememberedCamera: recallCamera,
    rememberCamera,
  };
}
