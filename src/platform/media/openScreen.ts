import type { OwnedTrack } from './Media.js';
import { ownTrack } from './watchTrack.js';

/** Asks for a screen, window or tab: pictures only. */
export async function openScreen(devices: MediaDevices | undefined, frameRate: number): Promise<OwnedTrack> {
  if (typeof devices?.getDisplayMedia !== 'function')
    throw new DOMException('This browser cannot share a screen.', 'NotSupportedError');
  const stream = await devices.getDisplayMedia({ video: { frameRate: { ideal: frameRate } }, audio: false });
  for (const other of stream.getAudioTracks()) other.stop();
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('The browser gave a screen without pictures.', 'NotFoundError');
  return ownTrack(track);
}
