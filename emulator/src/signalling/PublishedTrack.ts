import { type AddTrackRequest, SimulcastCodecInfo, TrackInfo, TrackType } from '@livekit/protocol';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import type { FrameForwarder } from '../media/FrameForwarder.js';
import type { ReceivedTrack } from '../media/ReceivedTrack.js';
import { createSid } from './createSid.js';

const VP8 = 'video/VP8';

/** A track a participant has announced; it is published from the moment its media section sends. */
export class PublishedTrack {
  readonly cid: string;
  readonly info: TrackInfo;
  readonly #viewers = new Set<FrameForwarder>();
  /** Set while its section sends. */
  mid: string | undefined;
  /** Video only: audio is accepted and ignored. */
  received: ReceivedTrack | undefined;

  constructor(request: AddTrackRequest) {
    this.cid = request.cid;
    const video = request.type === TrackType.VIDEO;
    this.info = new TrackInfo({
      sid: createSid('TR'),
      type: request.type,
      source: request.source,
      name: request.name,
      muted: request.muted,
      width: request.width,
      height: request.height,
      simulcast: request.layers.length > 1,
      layers: request.layers,
      stereo: request.stereo,
      disableRed: request.disableRed,
      disableDtx: request.disableDtx,
      stream: request.stream,
      mimeType: video ? VP8 : 'audio/opus',
      codecs: video
        ? [new SimulcastCodecInfo({ mimeType: VP8, cid: request.cid, layers: request.layers })]
        : [],
    });
  }

  get sid(): string {
    return this.info.sid;
  }

  get isVideo(): boolean {
    return this.info.type === TrackType.VIDEO;
  }

  get published(): boolean {
    return this.mid !== undefined;
  }

  addViewer(forwarder: FrameForwarder): void {
    this.#viewers.add(forwarder);
    this.received?.askKeyframe();
  }

  showViewers(frame: EncodedFrame): void {
    for (const viewer of this.#viewers) {
      viewer.forward(frame);
    }
  }

  /** Ends reception; viewers learn it from the participant's next update. */
  end(): void {
    this.mid = undefined;
    this.received?.close();
    this.received = undefined;
    this.#viewers.clear();
  }
}
