import type { Clock } from '../clock/Clock.js';
import { drawRepeatedly } from './drawRepeatedly.js';
import type { FrameRates, OwnedTrack } from './Media.js';
import { keepFresh } from './keepFresh.js';
import { ownTrack } from './watchTrack.js';

/** `captureStream` of a video element is not in the DOM types, and has its own name in Firefox. */
interface CapturableVideo {
  captureStream?: () => MediaStream;
  mozCaptureStream?: () => MediaStream;
}

/** A track of what the element shows. The element stays the app's; only the captured track is ours to stop. */
export function captureElement(
  element: HTMLCanvasElement | HTMLVideoElement,
  clock: Clock,
  rates: FrameRates,
): OwnedTrack {
  if (element instanceof HTMLCanvasElement)
    return keepFresh(captured(element, element.captureStream(rates.frameRate)), clock, rates, element);
  const capture = capturer(element);
  if (capture) return keepFresh(captured(element, capture()), clock, rates, element);
  // Safari captures no video elements; a canvas shows the same.
  const { videoWidth: width, videoHeight: height } = element;
  if (width === 0) throw new DOMException('The element shows no video yet.', 'InvalidStateError');
  return drawRepeatedly(clock, { width, height, frameRate: rates.frameRate }, (g) =>
    g.drawImage(element, 0, 0, width, height),
  );
}

function capturer(element: HTMLVideoElement & CapturableVideo): (() => MediaStream) | undefined {
  return (element.captureStream ?? element.mozCaptureStream)?.bind(element);
}

function captured(element: HTMLCanvasElement | HTMLVideoElement, stream: MediaStream): OwnedTrack {
  const [track] = stream.getVideoTracks();
  if (!track) throw new DOMException('The element shows no video yet.', 'InvalidStateError');
  // Of an element that plays a stream, Chromium gives out the very tracks of that stream: to stop one of them would
  // turn the app's own camera or microphone off.
  const isShared = 'srcObject' in element && element.srcObject !== null;
  if (!isShared) for (const other of stream.getAudioTracks()) other.stop();
  return ownTrack(isShared ? track.clone() : track);
}
