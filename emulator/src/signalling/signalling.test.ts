import {
  AddTrackRequest,
  DisconnectReason,
  LeaveRequest_Action,
  Ping,
  RequestResponse_Reason,
  SignalRequest,
  SignalResponse,
  TrackType,
} from '@livekit/protocol';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../../test/support/startTestServer.js';
import type { ResponseMessage } from './SignalSocket.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface RawClient {
  socket: WebSocket;
  messages: ResponseMessage[];
  send(message: SignalRequest['message']): void;
}

async function connect(token: string, query = ''): Promise<RawClient> {
  const socket = new WebSocket(`${server.signalUrl}/rtc?access_token=${token}${query}`);
  const messages: ResponseMessage[] = [];
  socket.on('message', (data: Buffer) => {
    messages.push(SignalResponse.fromBinary(new Uint8Array(data)).message);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    messages,
    send: (message) => {
      socket.send(new SignalRequest({ message }).toBinary());
    },
  };
}

/** Waits for the first message that `pick` takes. */
async function received<T>(
  client: RawClient,
  pick: (message: ResponseMessage) => T | undefined,
): Promise<NonNullable<T>> {
  const find = (): T | undefined => client.messages.map(pick).find((value) => value !== undefined);
  await expect.poll(find).toBeDefined();
  const value = find();
  if (value === undefined || value === null) {
    throw new Error('the message is gone');
  }
  return value;
}

const join = (message: ResponseMessage) => (message.case === 'join' ? message.value : undefined);
const leave = (message: ResponseMessage) => (message.case === 'leave' ? message.value : undefined);
const pong = (message: ResponseMessage) => (message.case === 'pongResp' ? message.value : undefined);
const reconnect = (message: ResponseMessage) => (message.case === 'reconnect' ? message.value : undefined);
const token = (message: ResponseMessage) => (message.case === 'refreshToken' ? message.value : undefined);
const refusal = (message: ResponseMessage) =>
  message.case === 'requestResponse' ? message.value : undefined;

describe('joining', () => {
  test('starts with the join message, then a fresh token for the same room', async () => {
    server.room('join');
    const client = await connect(await server.token({ room: 'join' }, 20));
    const joined = await received(client, join);
    expect(client.messages[0]?.case).toBe('join');
    expect(joined.room?.name).toBe('join');
    expect(joined.participant).toMatchObject({ identity: 'publisher' });
    expect(joined.participant?.permission).toMatchObject({ canPublish: true, canSubscribe: false });
    expect(joined.enabledPublishCodecs.map(({ mime }) => mime)).toStrictEqual([
      'video/VP8',
      'audio/opus',
      'audio/red',
    ]);
    const claims = decodeJwt(await received(client, token));
    expect(claims).toMatchObject({
      sub: 'publisher',
      video: { room: 'join', canPublish: true, canSubscribe: false },
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
    client.socket.terminate();
  });

  test('the socket compresses, and answers pings', async () => {
    server.room('ping');
    const client = await connect(await server.token({ room: 'ping' }));
    expect(client.socket.extensions).toContain('permessage-deflate');
    client.send({ case: 'pingReq', value: new Ping({ timestamp: 42n }) });
    expect((await received(client, pong)).lastPingTimestamp).toBe(42n);
    client.socket.terminate();
  });
});

describe('resuming', () => {
  test('as oneself: the first message is the reconnect', async () => {
    server.room('resume');
    const jwt = await server.token({ room: 'resume' });
    const first = await connect(jwt);
    const { participant } = await received(first, join);
    first.socket.terminate();
    const second = await connect(jwt, `&reconnect=1&sid=${participant?.sid}`);
    await received(second, reconnect);
    expect(second.messages[0]?.case).toBe('reconnect');
    second.socket.terminate();
  });

  test('as somebody unknown, or somebody else: told to join anew', async () => {
    server.room('imposter');
    const victim = await connect(await server.token({ room: 'imposter', identity: 'victim' }));
    const { participant } = await received(victim, join);
    const jwt = await server.token({ room: 'imposter', identity: 'imposter' });
    for (const sid of ['PA_unknown', '', participant?.sid]) {
      const client = await connect(jwt, `&reconnect=1&sid=${sid}`);
      expect(await received(client, leave)).toMatchObject({
        action: LeaveRequest_Action.RECONNECT,
        reason: DisconnectReason.STATE_MISMATCH,
      });
      expect(client.messages[0]?.case).toBe('leave');
    }
    expect(victim.socket.readyState).toBe(WebSocket.OPEN);
    victim.socket.terminate();
  });
});

test('a viewer that announces a track all the same is refused', async () => {
  server.room('viewer');
  const jwt = await server.token({
    room: 'viewer',
    identity: 'viewer',
    canPublish: false,
    canSubscribe: true,
  });
  const client = await connect(jwt);
  client.send({ case: 'addTrack', value: new AddTrackRequest({ cid: 'x', type: TrackType.VIDEO }) });
  expect((await received(client, refusal)).reason).toBe(RequestResponse_Reason.NOT_ALLOWED);
  expect(client.messages.some((message) => message.case === 'trackPublished')).toBe(false);
  expect(server.events.some(({ type, room }) => type === 'message-refused' && room === 'viewer')).toBe(true);
  client.socket.terminate();
});

test('faults name how many clients they reached; a room that is not there has none', async () => {
  server.room('faults');
  const one = await connect(await server.token({ room: 'faults', identity: 'one' }));
  const two = await connect(await server.token({ room: 'faults', identity: 'two' }));
  await Promise.all([received(one, join), received(two, join)]);
  expect(server.ingest.forceReconnect('faults')).toBe(2);
  expect((await received(one, leave)).action).toBe(LeaveRequest_Action.RECONNECT);
  expect(server.ingest.killSignal('faults')).toBe(2);
  expect(server.ingest.killSignal('nowhere')).toBe(0);
  expect(server.ingest.forceReconnect('nowhere')).toBe(0);
  await expect(server.ingest.closeRoom('nowhere')).resolves.toBeUndefined();
});
