import { DisconnectReason, type ParticipantInfo, ParticipantUpdate } from '@livekit/protocol';
import type { WebSocket } from 'ws';
import type { EncodedFrame } from '../frames/EncodedFrame.js';
import type { RoomGrant } from '../ingest/Ingest.js';
import { createSid } from './createSid.js';
import { handleMessage } from './messageHandlers.js';
import { Participant } from './Participant.js';
import type { JoinInfo } from './parseJoinRequest.js';
import type { PublishedTrack } from './PublishedTrack.js';
import { RoomFeed } from './RoomFeed.js';
import type { RoomContext } from './RoomContext.js';
import { RoomFaults } from './RoomFaults.js';
import { joinMessage, leaveMessage, reconnectMessage } from './serverMessages.js';
import { SignalSocket } from './SignalSocket.js';

/** A participant whose signalling stays away this long has left. */
const AWAY_LIMIT_MS = 15_000;

/** The room of one stream: who is in it, who sees what, and which track counts. */
export class Room {
  readonly #name: string;
  readonly #sid = createSid('RM');
  readonly #context: RoomContext;
  readonly #createdAtMs: number;
  readonly #participants = new Map<string, Participant>();
  /** Published video tracks, newest last: that one counts. */
  readonly #videos: PublishedTrack[] = [];
  /** Video that no client sends. */
  #feed: RoomFeed | undefined;
  /** Tokens with a smaller number are refused. */
  #firstValidToken = 0;

  readonly faults: RoomFaults;

  constructor(name: string, context: RoomContext, everywhere: RoomFaults) {
    this.#name = name;
    this.faults = new RoomFaults(context.now, everywhere);
    this.#context = context;
    this.#createdAtMs = context.now();
  }

  get #summary() {
    const participants = this.#participants.size;
    return { sid: this.#sid, name: this.#name, createdAtMs: this.#createdAtMs, participants };
  }

  accept(webSocket: WebSocket, grant: RoomGrant, join: JoinInfo): void {
    if (join.resumeSid === undefined) {
      this.#join(webSocket, grant, join);
    } else {
      this.#resume(webSocket, grant, join.resumeSid);
    }
  }

  /** A frame that no client has sent: counted and shown like those of a publisher. */
  feed(frame: EncodedFrame): void {
    if (this.#feed === undefined) {
      this.#feed = new RoomFeed(frame, this.#context.now());
      this.#tell(this.#feed);
      for (const viewer of this.#participants.values()) {
        viewer.view(this.#feed, this.#feed.track);
      }
    }
    this.#context.listener.onFrame(this.#name, frame);
    this.#feed.track.showViewers(frame);
  }

  killSignal(): number {
    const connected = this.#connected();
    for (const participant of connected) {
      participant.cutSignal();
    }
    return connected.length;
  }

  forceReconnect(): number {
    const connected = this.#connected();
    for (const participant of connected) {
      participant.send(leaveMessage(DisconnectReason.STATE_MISMATCH, 'reconnect'));
    }
    return connected.length;
  }

  /** Puts everybody out with that reason; the room stays, and may be joined again. Returns how many. */
  putOut(reason: DisconnectReason): number {
    const all = [...this.#participants.values()];
    for (const participant of all) {
      void participant.close('put out', reason);
    }
    return all.length;
  }

  /** From now on a token has expired unless it is made after this. */
  expireTokens(): void {
    this.#firstValidToken = this.#context.tokens.count + 1;
  }

  takes({ number }: { number: number }): boolean {
    return number >= this.#firstValidToken;
  }

  tick(nowMs: number): void {
    for (const participant of this.#participants.values()) {
      participant.tick(nowMs, AWAY_LIMIT_MS);
    }
  }

  async close(reason: DisconnectReason): Promise<void> {
    const all = [...this.#participants.values()];
    await Promise.all(all.map((participant) => participant.close('room closed', reason)));
  }

  #join(webSocket: WebSocket, grant: RoomGrant, join: JoinInfo): void {
    for (const older of this.#participants.values()) {
      if (older.identity === grant.identity) {
        void older.close('duplicate identity', DisconnectReason.DUPLICATE_IDENTITY);
      }
    }
    const others = [...this.#participants.values()];
    const participant = new Participant(this.#context, this.faults, grant, join, {
      changed: (changed) => {
        this.#tell(changed);
      },
      left: (left) => {
        this.#participants.delete(left.sid);
        this.#tell(left);
      },
      published: (track) => {
        this.#published(participant, track);
      },
      unpublished: (track) => {
        this.#unpublished(participant, track);
      },
      frame: (track, frame) => {
        if (this.#videos.at(-1) === track) {
          this.#context.listener.onFrame(this.#name, frame);
        }
        track.showViewers(frame);
      },
    });
    this.#participants.set(participant.sid, participant);
    this.#listen(webSocket, participant);
    participant.send(
      joinMessage(
        this.#summary,
        participant.info,
        [...others, ...(this.#feed ? [this.#feed] : [])].map(({ info }) => info),
      ),
    );
    participant.report('participant-joined', { connections: join.connections, canPublish: grant.canPublish });
    participant.pushToken();
    for (const other of others) {
      for (const track of other.publications.published) {
        participant.view(other, track);
      }
    }
    if (this.#feed) {
      participant.view(this.#feed, this.#feed.track);
    }
    if (join.offer !== undefined) {
      participant.negotiate(join.offer);
    }
  }

  #resume(webSocket: WebSocket, grant: RoomGrant, sid: string): void {
    const participant = this.#participants.get(sid);
    if (participant === undefined || participant.identity !== grant.identity) {
      // The client then joins anew on its own; it must be the first message.
      const socket = new SignalSocket(webSocket, { request() {}, refused() {}, closed() {} });
      socket.send(leaveMessage(DisconnectReason.STATE_MISMATCH, 'reconnect'));
      socket.close();
      return;
    }
    this.#listen(webSocket, participant);
    participant.send(reconnectMessage());
    participant.report('participant-resumed');
    participant.subscriptions.repeat();
    participant.pushToken();
  }

  #listen(webSocket: WebSocket, participant: Participant): void {
    const socket = new SignalSocket(webSocket, {
      request: (message) => {
        handleMessage(participant, message, this.#context.now());
      },
      refused: (reason) => {
        participant.report('message-refused', { reason });
      },
      closed: () => {
        participant.detach(socket);
      },
    });
    participant.attach(socket);
  }

  #published(publisher: Participant, track: PublishedTrack): void {
    if (track.isVideo) {
      this.#videos.push(track);
    }
    this.#tell(publisher);
    for (const viewer of this.#participants.values()) {
      if (viewer !== publisher) {
        viewer.view(publisher, track);
      }
    }
  }

  #unpublished(publisher: Participant, track: PublishedTrack): void {
    const index = this.#videos.indexOf(track);
    if (index >= 0) {
      this.#videos.splice(index, 1);
    }
    for (const viewer of this.#participants.values()) {
      viewer.subscriptions.remove(track.sid);
    }
    this.#tell(publisher);
  }

  #tell(about: { info: ParticipantInfo }): void {
    const value = new ParticipantUpdate({ participants: [about.info] });
    for (const participant of this.#participants.values()) {
      participant.send({ case: 'update', value });
    }
  }

  #connected(): Participant[] {
    return [...this.#participants.values()].filter((participant) => participant.connected);
  }
}
