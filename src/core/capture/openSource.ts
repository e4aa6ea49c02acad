import type { Media, OwnedTrack } from '../../platform/media/Media.js';
import { OvershootError } from '../errors/index.js';
import type { LocalSource } from './StreamSource.js';

/** 480p at 15 frames is what vision models need; cost and latency grow with pixels. */
const DEFAULT_HEIGHT = 480;
const DEFAULT_FRAME_RATE = 15;

/** Opens a source. The result's `release` gives back what the kit opened and leaves alone what the app owns. */
export async function openSource(source: LocalSource, media: Media): Promise<OwnedTrack> {
  switch (source.type) {
    case 'camera':
      return media.openCamera(cameraConstraints(source));
    case 'test-pattern':
      return media.openTestPattern({ width: 640, height: DEFAULT_HEIGHT, frameRate: DEFAULT_FRAME_RATE });
    case 'element':
      return media.openElement(source.element, DEFAULT_FRAME_RATE);
    case 'media':
      return { track: liveTrack(source.media), release: () => undefined };
  }
}

function cameraConstraints(source: Extract<LocalSource, { type: 'camera' }>): MediaTrackConstraints {
  const height = source.height ?? DEFAULT_HEIGHT;
  return {
    height: { ideal: height },
    width: { ideal: Math.round((height * 4) / 3) },
    frameRate: { ideal: source.frameRate ?? DEFAULT_FRAME_RATE },
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
