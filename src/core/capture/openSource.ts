import type { Media, OwnedTrack } from '../../platform/media/Media.js';
import { watchTrack } from '../../platform/media/watchTrack.js';
import { OvershootError } from '../errors/index.js';
import { openCamera, type OpeningOptions } from './openCamera.js';
import type { LocalSource } from './StreamSource.js';

/** 480p at 15 frames is what vision models need; cost and latency grow with pixels. */
const DEFAULT_HEIGHT = 480;
const DEFAULT_FRAME_RATE = 15;
const DEFAULT_MIN_FPS = 1;

/**
 * Opens a source. The result's `release` gives back what the kit opened and leaves alone what the app owns. With
 * `isFirst` a camera that was asked for and is not there is replaced by another one; a switch to it fails.
 */
export async function openSource(source: LocalSource, options: OpeningOptions): Promise<OwnedTrack> {
  const { media } = options;
  switch (source.type) {
    case 'camera':
      return openCamera(cameraConstraints(source, media), options);
    case 'screen':
      return media.openScreen({ frameRate: DEFAULT_FRAME_RATE, minFps: source.minFps ?? DEFAULT_MIN_FPS });
    case 'file':
      return media.openFile(source.file, { loop: source.loop ?? false, frameRate: DEFAULT_FRAME_RATE });
    case 'test-pattern':
      return media.openTestPattern({ width: 640, height: DEFAULT_HEIGHT, frameRate: DEFAULT_FRAME_RATE });
    case 'element':
      return media.openElement(source.element, {
        frameRate: DEFAULT_FRAME_RATE,
        minFps: source.minFps ?? DEFAULT_MIN_FPS,
      });
    case 'media': {
      const track = liveTrack(source.media);
      return { track, release: () => undefined, watch: watchTrack(track) };
    }
  }
}

function cameraConstraints(
  source: Extract<LocalSource, { type: 'camera' }>,
  media: Media,
): MediaTrackConstraints {
  const height = source.height ?? DEFAULT_HEIGHT;
  // Nobody said which: the one of the last visit, where it is there.
  const remembered = source.deviceId || source.facing ? null : media.rememberedCamera();
  return {
    height: { ideal: height },
    width: { ideal: Math.round((height * 4) / 3) },
    frameRate: { ideal: source.frameRate ?? DEFAULT_FRAME_RATE },
    ...(remembered ? { deviceId: { ideal: remembered } } : {}),
    ...(source.deviceId ? { deviceId: { exact: source.deviceId } } : {}),
    ...(source.facing ? { facingMode: { ideal: source.facing } } : {}),
  };
}

function liveTrack(media: MediaStream | MediaStreamTrack): MediaStreamTrack {
  const tracks = 'getVideoTracks' in media ? media.getVideoTracks() : [media];
  const track = tracks.find(({ kind, readyState }) => kind === 'video' && readyState === 'live');
  if (!track) throw new OvershootError('no-video', { stage: 'capture' });
  return track;
}

/** A person sees herself mirrored; everything else is shown as it is. Only the preview is ever mirrored. */
export function previewMirrored(source: LocalSource, track: MediaStreamTrack): boolean {
  return source.type === 'camera' && track.getSettings().facingMode !== 'environment';
}
