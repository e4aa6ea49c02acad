import type { AddTrackRequest, TrackInfo } from '@livekit/protocol';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import type { IngestEvent } from '../ingest/Ingest.js';
import type { MediaPeer } from '../media/MediaPeer.js';
import { ReceivedTrack } from '../media/ReceivedTrack.js';
import { sends, type SdpSection } from '../media/sdp/parseSections.js';
import { PublishedTrack } from './PublishedTrack.js';
import type { PacketCounts } from './QualityTeller.js';
import type { RoomContext } from './RoomContext.js';

export interface PublicationEvents {
  published(track: PublishedTrack): void;
  unpublished(track: PublishedTrack): void;
  frame(track: PublishedTrack, frame: EncodedFrame): void;
  report(type: IngestEvent['type'], detail: NonNullable<IngestEvent['detail']>): void;
}

/** A client that announces more than this is not publishing a camera. */
const MAX_TRACKS = 32;

/** The tracks one participant publishes. */
export class Publications {
  readonly #tracks = new Map<string, PublishedTrack>();
  readonly #peer: MediaPeer;
  readonly #events: PublicationEvents;
  readonly #context: Pick<RoomContext, 'now' | 'keyframeIntervalMs'>;
  #sections: SdpSection[] = [];

  constructor(
    peer: MediaPeer,
    events: PublicationEvents,
    context: Pick<RoomContext, 'now' | 'keyframeIntervalMs'>,
  ) {
    this.#peer = peer;
    this.#events = events;
    this.#context = context;
  }

  /** Published tracks, as other participants are told of them. */
  get infos(): TrackInfo[] {
    return this.published.map((track) => track.info);
  }

  get published(): PublishedTrack[] {
    return [...this.#tracks.values()].filter((track) => track.published);
  }

  /** Of all tracks that are published now. */
  get packets(): PacketCounts {
    const all = { received: 0, missed: 0 };
    for (const { received } of this.published) {
      all.received += received?.packets.received ?? 0;
      all.missed += received?.packets.missed ?? 0;
    }
    return all;
  }

  /** Announces a track; undefined where there are too many. Its section may be negotiated before or after. */
  announce(request: AddTrackRequest): PublishedTrack | undefined {
    if (this.#tracks.size >= MAX_TRACKS) {
      return undefined;
    }
    const track = new PublishedTrack(request);
    this.#tracks.set(track.sid, track);
    return track;
  }

  /** Takes the client's newest description; then, or after an announcement, call {@link match}. */
  describe(sections: SdpSection[]): void {
    this.#sections = sections;
    for (const track of this.published) {
      const section = sections.find(({ mid }) => mid === track.mid);
      if (section === undefined || !sends(section) || section.trackId !== track.cid) {
        this.#end(track);
      }
    }
  }

  /** Brings announced tracks and sending sections together, by the id the client gave both. */
  match(): void {
    for (const track of this.#tracks.values()) {
      const section = this.#sections.find((one) => sends(one) && one.trackId === track.cid);
      if (!track.published && section !== undefined) {
        this.#start(track, section.mid);
      }
    }
  }

  setMuted(sid: string, muted: boolean): void {
    const track = this.#tracks.get(sid);
    if (track !== undefined && track.info.muted !== muted) {
      track.info.muted = muted;
      this.#events.report(muted ? 'track-muted' : 'track-unmuted', { track: sid });
    }
  }

  close(): void {
    for (const track of this.published) {
      this.#end(track);
    }
  }

  #start(track: PublishedTrack, mid: string): void {
    track.mid = mid;
    track.info.mid = mid;
    const { sid } = track;
    if (track.isVideo) {
      track.received = new ReceivedTrack({
        feedback: this.#peer.feedback,
        now: this.#context.now,
        keyframeIntervalMs: this.#context.keyframeIntervalMs,
        events: {
          frame: (frame) => {
            this.#events.frame(track, frame);
          },
          firstPacket: (layer) => {
            this.#events.report('first-packet', { track: sid, layer });
          },
          lost: (layer, packets) => {
            this.#events.report('frames-lost', { track: sid, layer, packets });
          },
        },
      });
      this.#peer.receive(mid, track.received);
    }
    this.#events.report('track-published', {
      track: sid,
      kind: track.isVideo ? 'video' : 'audio',
      simulcast: track.info.simulcast,
      width: track.info.width,
      height: track.info.height,
    });
    this.#events.published(track);
  }

  #end(track: PublishedTrack): void {
    this.#peer.receive(track.mid ?? '', undefined);
    track.end();
    this.#tracks.delete(track.sid);
    this.#events.report('track-unpublished', { track: track.sid });
    this.#events.unpublished(track);
  }
}
