import type { OwnedTrack } from './Media.js';

/** `captureStream` of a video element is not in the DOM types, and has its own name in Firefox. */
interface CapturableVideo {
  captureStream?: () => MediaStream;
  mozCaptureStream?: () => MediaStream;
}

function captureVideo(element: HTMLVideoElement & CapturableVideo): MediaStream {
  const capture = element.captureStream ?? element.mozCaptureStream;
  if (!capture) throw new DOMException('This browser cannot capture that element.', 'NotSupportedError');
  return capture.call(element);
}

/** A track of what the element shows. The element stays the app's; only the captured track is ours to stop. */
export function captureElement(element: HTMLCanvasElement | HTMLVideoElement, frameRate: number): OwnedTrack {
  const stream =
    element instanceof HTMLCanvasElement ? element.captureStream(frameRate) : captureVideo(element);
  const [captured] = stream.getVideoTracks();
  if (!captured) throw new DOMException('The element shows no video yet.', 'InvalidStateError');
  // Of an element that plays a stream, Chromium gives out the very tracks of that stream: to stop one of them would
  // turn the app's own camera or microphone off.
  const shared = 'srcObject' in element && element.srcObject !== null;
  if (!shared) for (const other of stream.getAudioTracks()) other.stop();
  const track = shared ? captured.clone() : captured;
  return { track, release: () => track.stop() };
}
