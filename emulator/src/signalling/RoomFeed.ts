import {
  AddTrackRequest,
  ParticipantInfo,
  ParticipantInfo_State,
  ParticipantPermission,
  TrackSource,
  TrackType,
} from '@livekit/protocol';
import { createSid } from './createSid.js';
import { PublishedTrack } from './PublishedTrack.js';

/** Somebody in a room who is no client: video that the emulator fetches by itself, published by it as the service does. */
export class RoomFeed {
  readonly sid = createSid('PA');
  readonly track: PublishedTrack;
  readonly #joinedAtMs: number;

  constructor({ width, height }: { width: number; height: number }, joinedAtMs: number) {
    this.#joinedAtMs = joinedAtMs;
    this.track = new PublishedTrack(
      new AddTrackRequest({
        cid: 'pulled',
        type: TrackType.VIDEO,
        source: TrackSource.CAMERA,
        width,
        height,
      }),
    );
    // It needs no section of an offer to be published.
    this.track.mid = 'pulled';
  }

  get info(): ParticipantInfo {
    return new ParticipantInfo({
      sid: this.sid,
      identity: 'puller',
      state: ParticipantInfo_State.ACTIVE,
      joinedAt: BigInt(Math.floor(this.#joinedAtMs / 1000)),
      joinedAtMs: BigInt(this.#joinedAtMs),
      version: 1,
      isPublisher: true,
      tracks: [this.track.info],
      permission: new ParticipantPermission({ canPublish: true, canSubscribe: false }),
    });
  }
}
