import { MediaPeer } from '../../media/MediaPeer.js';
import { ReceivedTrack } from '../../media/ReceivedTrack.js';
import { parseSections, sends } from '../../media/sdp/parseSections.js';
import type { AcceptOffer } from './Transport.js';
import { TransportError } from './Transport.js';

export interface AcceptOfferOptions {
  /** The address media is bound to and that is offered as the only candidate. */
  host: string;
  /** Unix milliseconds. */
  now: () => number;
  keyframeIntervalMs: number;
}

const TICK_MS = 1000;
/** As long as browsers try. */
const CONNECTS_WITHIN_MS = 30_000;
/** Chrome checks a steady path every 2.5 s, so three checks are missing by then. */
const LOST_AFTER_MS = 8000;

/**
 * The legacy transport: one offer, one answer, one peer connection, never again. It ends when the other side closes it
 * (a DTLS alert, which Chrome sends from `close()`), or falls silent.
 */
export function createAcceptOffer({ host, now, keyframeIntervalMs }: AcceptOfferOptions): AcceptOffer {
  return async (sdp, listener) => {
    const video = parseSections(sdp).find((section) => section.kind === 'video' && sends(section));
    if (!video) {
      throw new TransportError(
        'the sdp offers no video that is sent: add a video track before createOffer()',
      );
    }
    const beganMs = now();
    let connected = false;
    let closed = false;
    const lose = (detail: { silenceMs: number }): void => {
      if (!closed) {
        closed = true;
        listener.onEvent('media-lost', detail);
        listener.onLost();
      }
    };
    const peer = new MediaPeer({
      host,
      now,
      onConnected() {
        connected = true;
        listener.onEvent('media-connected', {});
      },
      onClosed: () => lose({ silenceMs: peer.gate.silenceMs ?? 0 }),
    });
    const track = new ReceivedTrack({
      feedback: peer.feedback,
      now,
      keyframeIntervalMs,
      events: {
        frame: (frame) => listener.onFrame(frame),
        firstPacket: (layer) => listener.onEvent('first-packet', { layer }),
        lost: (layer, packets) => listener.onEvent('frames-lost', { layer, packets }),
      },
    });
    peer.receive(video.mid, track);
    const ticker = setInterval(() => {
      peer.sendBandwidth();
      const silenceMs = connected ? (peer.gate.silenceMs ?? 0) : now() - beganMs;
      if (silenceMs >= (connected ? LOST_AFTER_MS : CONNECTS_WITHIN_MS)) {
        lose({ silenceMs });
      }
    }, TICK_MS);
    ticker.unref();
    const close = async (): Promise<void> => {
      closed = true;
      clearInterval(ticker);
      track.close();
      await peer.close();
    };
    try {
      const answer = await peer.answer(sdp, []);
      return { answer: answer.sdp, close };
    } catch (error) {
      await close();
      throw new TransportError(`the sdp cannot be read: ${String(error)}`, { cause: error });
    }
  };
}
