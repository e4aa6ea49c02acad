import type { IncomingMessage } from 'node:http';
import { type JoinInfo, JoinRequestError, parseJoinRequest } from '../signalling/parseJoinRequest.js';
import type { Room } from '../signalling/Room.js';
import type { RoomFaults } from '../signalling/RoomFaults.js';
import type { IngestListener, RoomGrant, RoomTokens, VerifiedGrant } from './Ingest.js';
import { requestUrl } from './requestUrl.js';

export type Refusal = { status: 400 | 401 | 404; reason: string };
/** A fault keeps the client from hearing anything at all. */
type OutOfReach = { status: 'out-of-reach' };
type Checked = { status: 200; room: Room; grant: RoomGrant } | Refusal | OutOfReach;
type Admitted = { status: 200; room: Room; grant: RoomGrant; join: JoinInfo } | Refusal | OutOfReach;

/** livekit-client looks for these very words in a 404: without them it takes the server for an old one. */
const NO_ROOM = 'requested room does not exist';

const EXPIRED = 'The token has expired by a fault (expire-tokens). Ask the API for a fresh one.';

/** Decides who may join. Refusals are reported as events; the reason is also what the client shows. */
export class Gatekeeper {
  readonly #tokens: RoomTokens;
  readonly #findRoom: (name: string) => Room | undefined;
  readonly #everywhere: RoomFaults;
  readonly #listener: IngestListener;

  constructor(
    tokens: RoomTokens,
    findRoom: (name: string) => Room | undefined,
    everywhere: RoomFaults,
    listener: IngestListener,
  ) {
    this.#tokens = tokens;
    this.#findRoom = findRoom;
    this.#everywhere = everywhere;
    this.#listener = listener;
  }

  /** For a WebSocket upgrade: the token, its room, and what the request asks for. */
  async admit(request: IncomingMessage): Promise<Admitted> {
    const url = requestUrl(request);
    if (url.pathname !== '/rtc' && url.pathname !== '/rtc/v1') {
      return { status: 404, reason: 'signalling is at /rtc and /rtc/v1' };
    }
    const checked = await this.#verify(url, request);
    if (checked.status === 'out-of-reach') {
      return checked;
    }
    if (checked.status !== 200) {
      const room = checked.room ?? '';
      this.#listener.onEvent({ type: 'token-refused', room, detail: { reason: checked.reason } });
      return checked;
    }
    try {
      return { ...checked, join: parseJoinRequest(url) };
    } catch (error) {
      const reason = error instanceof JoinRequestError ? error.message : 'the join request cannot be read';
      const { room, identity } = checked.grant;
      this.#listener.onEvent({ type: 'message-refused', room, identity, detail: { reason } });
      return { status: 400, reason };
    }
  }

  /** For the validate endpoints, which a client asks why its upgrade failed. */
  async check(request: IncomingMessage): Promise<Checked> {
    return this.#verify(requestUrl(request), request);
  }

  async #verify(
    url: URL,
    request: IncomingMessage,
  ): Promise<{ status: 200; room: Room; grant: RoomGrant } | OutOfReach | (Refusal & { room?: string })> {
    if (this.#everywhere.isOutOfReach) {
      return { status: 'out-of-reach' };
    }
    const token =
      url.searchParams.get('access_token') ?? /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) {
      return { status: 401, reason: 'No token. Join with the one that came with the stream.' };
    }
    let grant: VerifiedGrant;
    try {
      grant = await this.#tokens.verify(token);
    } catch (error) {
      return { status: 401, reason: error instanceof Error ? error.message : 'The token is not valid.' };
    }
    const room = this.#findRoom(grant.room);
    if (room === undefined) {
      return { status: 404, reason: `${NO_ROOM}: its stream has ended or never was`, room: grant.room };
    }
    if (room.faults.isOutOfReach) {
      return { status: 'out-of-reach' };
    }
    if (!room.takes(grant)) {
      return { status: 401, reason: EXPIRED, room: grant.room };
    }
    return { status: 200, room, grant };
  }
}
