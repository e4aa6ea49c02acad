import {
  type AddTrackRequest,
  DisconnectReason,
  ParticipantInfo,
  ParticipantInfo_State,
  ParticipantPermission,
  RequestResponse,
  RequestResponse_Reason,
  SessionDescription,
  TrackPublishedResponse,
} from '@livekit/protocol';
import type { IngestEvent, RoomGrant } from '../ingest/Ingest.js';
import { MediaPeer } from '../media/MediaPeer.js';
import { createSid } from './createSid.js';
import { MediaWatch } from './MediaWatch.js';
import type { JoinInfo } from './parseJoinRequest.js';
import { type PublicationEvents, Publications } from './Publications.js';
import type { PublishedTrack } from './PublishedTrack.js';
import type { RoomContext } from './RoomContext.js';
import { QualityTeller } from './QualityTeller.js';
import type { RoomFaults } from './RoomFaults.js';
import { SerialQueue } from './SerialQueue.js';
import { leaveMessage } from './serverMessages.js';
import type { ResponseMessage, SignalSocket } from './SignalSocket.js';
import { Subscriptions } from './Subscriptions.js';
import { TokenPusher } from './TokenPusher.js';

export interface ParticipantEvents extends Omit<PublicationEvents, 'report'> {
  /** Something others are told of has changed. */
  changed(participant: Participant): void;
  left(participant: Participant): void;
}

/** One client in a room, over all the sockets it resumes with. */
export class Participant {
  readonly sid = createSid('PA');
  readonly grant: RoomGrant;
  readonly publications: Publications;
  readonly subscriptions: Subscriptions;
  readonly #context: RoomContext;
  readonly #events: ParticipantEvents;
  readonly #publisher: MediaPeer;
  readonly #watch: MediaWatch;
  readonly #tokens: TokenPusher;
  readonly #quality: QualityTeller;
  readonly #joinedAtMs: number;
  readonly #autoSubscribe: boolean;
  /** Descriptions are applied one after another. */
  readonly #negotiation = new SerialQueue();
  #socket: SignalSocket | undefined;
  /** Since when there has been no socket. */
  #awaySinceMs: number | undefined;
  #state = ParticipantInfo_State.JOINING;
  #version = 0;
  #closed = false;

  constructor(
    context: RoomContext,
    faults: RoomFaults,
    grant: RoomGrant,
    join: JoinInfo,
    events: ParticipantEvents,
  ) {
    this.#context = context;
    this.#events = events;
    this.grant = grant;
    this.#joinedAtMs = context.now();
    this.#autoSubscribe = join.autoSubscribe;
    const createPeer = (onConnected: () => void): MediaPeer =>
      new MediaPeer({
        host: context.host,
        now: context.now,
        isShut: () => faults.dropsMedia,
        hidesCandidates: () => faults.hidesCandidates,
        onConnected,
      });
    this.#publisher = createPeer(() => {
      this.#activate();
    });
    const report = this.report.bind(this);
    this.publications = new Publications(this.#publisher, { ...events, report }, context);
    this.subscriptions = new Subscriptions({
      connections: join.connections,
      createPeer: () => createPeer(() => undefined),
      send: this.send.bind(this),
    });
    this.#watch = new MediaWatch(this.#publisher, report);
    this.#tokens = new TokenPusher(context, grant, this.send.bind(this), report);
    this.#quality = new QualityTeller(this.sid, () => this.publications.packets, this.send.bind(this));
  }

  get identity(): string {
    return this.grant.identity;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  get info(): ParticipantInfo {
    this.#version += 1;
    return new ParticipantInfo({
      sid: this.sid,
      identity: this.identity,
      state: this.#state,
      joinedAt: BigInt(Math.floor(this.#joinedAtMs / 1000)),
      joinedAtMs: BigInt(this.#joinedAtMs),
      version: this.#version,
      isPublisher: this.publications.infos.length > 0,
      tracks: this.publications.infos,
      permission: new ParticipantPermission({
        canPublish: this.grant.canPublish,
        canSubscribe: this.grant.canSubscribe,
        canPublishData: this.grant.canPublish,
      }),
    });
  }

  attach(socket: SignalSocket): void {
    this.#socket?.terminate();
    this.#socket = socket;
    this.#awaySinceMs = undefined;
    this.#quality.forget();
  }

  /** Called when a socket of this participant has closed; only its newest one matters. */
  detach(socket: SignalSocket): void {
    if (this.#socket === socket && !this.#closed) {
      this.#socket = undefined;
      this.#awaySinceMs = this.#context.now();
      this.report('signal-closed');
    }
  }

  send(message: ResponseMessage): void {
    this.#socket?.send(message);
  }

  report(type: IngestEvent['type'], detail?: NonNullable<IngestEvent['detail']>): void {
    const event: IngestEvent = { type, room: this.grant.room, identity: this.identity };
    this.#context.listener.onEvent(detail === undefined ? event : { ...event, detail });
  }

  pushToken(): void {
    this.#tokens.push();
  }

  announceTrack(request: AddTrackRequest): void {
    const track = this.grant.canPublish ? this.publications.announce(request) : undefined;
    if (track === undefined) {
      this.report('message-refused', { message: 'addTrack', reason: 'not allowed to publish' });
      const reason = RequestResponse_Reason.NOT_ALLOWED;
      this.send({
        case: 'requestResponse',
        value: new RequestResponse({ reason, message: 'not allowed to publish' }),
      });
      return;
    }
    const value = new TrackPublishedResponse({ cid: track.cid, track: track.info });
    this.send({ case: 'trackPublished', value });
    this.publications.match();
  }

  mute(trackSid: string, muted: boolean): void {
    this.publications.setMuted(trackSid, muted);
    this.#events.changed(this);
  }

  negotiate(offer: { sdp: string; id: number }): void {
    this.#enqueue(async () => {
      const waiting = this.grant.canSubscribe ? this.subscriptions.waiting : [];
      const { sdp, midToTrackId, sections } = await this.#publisher.answer(offer.sdp, waiting);
      this.send({
        case: 'answer',
        value: new SessionDescription({ type: 'answer', sdp, id: offer.id, midToTrackId }),
      });
      this.publications.describe(sections);
      this.publications.match();
    });
  }

  acceptAnswer(sdp: string): void {
    this.#enqueue(() => this.subscriptions.acceptAnswer(sdp));
  }

  view(publisher: { sid: string }, track: PublishedTrack): void {
    if (track.isVideo && this.#autoSubscribe && this.grant.canSubscribe) {
      this.#enqueue(() => this.subscriptions.add(publisher.sid, track));
    }
  }

  cutSignal(): void {
    this.#socket?.terminate();
  }

  /** Once a second. */
  tick(nowMs: number, awayLimitMs: number): void {
    if (this.#awaySinceMs !== undefined && nowMs - this.#awaySinceMs >= awayLimitMs) {
      void this.close('signal stayed away');
      return;
    }
    this.#publisher.sendBandwidth();
    this.#watch.check();
    if (this.connected) {
      this.#tokens.tick(nowMs);
      this.#quality.tick(nowMs);
    }
  }

  /** Ends it on this side; `told` is the reason the client is sent, if any. */
  async close(reason: string, told?: DisconnectReason): Promise<void> {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    if (told !== undefined) {
      this.send(leaveMessage(told, 'disconnect'));
    }
    this.#state = ParticipantInfo_State.DISCONNECTED;
    this.publications.close();
    this.report('participant-left', { reason });
    this.#events.left(this);
    this.#socket?.close();
    this.#socket = undefined;
    await Promise.allSettled([this.#publisher.close(), this.subscriptions.close()]);
  }

  #activate(): void {
    this.#watch.connected();
    if (this.#state === ParticipantInfo_State.JOINING) {
      this.#state = ParticipantInfo_State.ACTIVE;
      this.#events.changed(this);
    }
  }

  #enqueue(step: () => Promise<void>): void {
    const accepted = this.#negotiation.add(
      async () => {
        if (!this.#closed) {
          await step();
        }
      },
      (error) => {
        this.#refuseNegotiation(error instanceof Error ? error.message : String(error));
      },
    );
    if (!accepted) {
      this.#refuseNegotiation('too many descriptions at once');
    }
  }

  /** A description that cannot be applied leaves both sides with different ideas: only leaving is honest. */
  #refuseNegotiation(reason: string): void {
    if (!this.#closed) {
      this.report('message-refused', { message: 'session description', reason });
      void this.close('negotiation failed', DisconnectReason.JOIN_FAILURE);
    }
  }
}
