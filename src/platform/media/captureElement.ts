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
  const [track] = stream.getVideoTracks();
  for (const other of stream.getAudioTracks()) other.stop();
  if (!track) throw new DOMException('The element shows no video yet.', 'InvalidStateError');
  return { track, release: () => track.stop() };
}
