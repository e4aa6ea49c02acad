import { MediaSectionsRequirement, SessionDescription } from '@livekit/protocol';
import type { MediaPeer, OutgoingTrack } from '../media/MediaPeer.js';
import type { PublishedTrack } from './PublishedTrack.js';
import type { ResponseMessage } from './SignalSocket.js';

interface SubscriptionOptions {
  connections: 'single' | 'dual';
  createPeer: () => MediaPeer;
  send: (message: ResponseMessage) => void;
}

/**
 * What one participant receives. With a single connection the client is asked for more sections and offers
 * them; with two, the emulator offers on the second one, one negotiation at a time.
 */
export class Subscriptions {
  /** Tracks that wait for a section. */
  readonly waiting: OutgoingTrack[] = [];
  readonly #options: SubscriptionOptions;
  #peer: MediaPeer | undefined;
  #offerId = 0;
  /** The offer that waits for its answer. */
  #open: ResponseMessage | undefined;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /** The second connection, where there is one. */
  get peer(): MediaPeer | undefined {
    return this.#peer;
  }

  async add(participantSid: string, track: PublishedTrack): Promise<void> {
    this.waiting.push({
      participantSid,
      trackSid: track.sid,
      askKeyframe: () => track.received?.askKeyframe(),
      started: (forwarder) => {
        track.addViewer(forwarder);
      },
    });
    if (this.#options.connections === 'single') {
      this.#askSections(1);
    } else {
      await this.#offer();
    }
  }

  async acceptAnswer(sdp: string): Promise<void> {
    await this.#peer?.acceptAnswer(sdp);
    this.#open = undefined;
    await this.#offer();
  }

  /** After the client resumed: what it was asked may have been lost with the old socket. */
  repeat(): void {
    if (this.#open !== undefined) {
      this.#options.send(this.#open);
    } else if (this.#options.connections === 'single' && this.waiting.length > 0) {
      this.#askSections(this.waiting.length);
    }
  }

  /** For a track that ended before it got a section. */
  remove(trackSid: string): void {
    const index = this.waiting.findIndex((track) => track.trackSid === trackSid);
    if (index >= 0) {
      this.waiting.splice(index, 1);
    }
  }

  async close(): Promise<void> {
    await this.#peer?.close();
  }

  async #offer(): Promise<void> {
    if (this.#open !== undefined || this.waiting.length === 0) {
      return;
    }
    this.#peer ??= this.#options.createPeer();
    const { sdp, midToTrackId } = await this.#peer.offer(this.waiting);
    this.#offerId += 1;
    const value = new SessionDescription({ type: 'offer', sdp, id: this.#offerId, midToTrackId });
    this.#open = { case: 'offer', value };
    this.#options.send(this.#open);
  }

  #askSections(numVideos: number): void {
    const value = new MediaSectionsRequirement({ numVideos });
    this.#options.send({ case: 'mediaSectionsRequirement', value });
  }
}
