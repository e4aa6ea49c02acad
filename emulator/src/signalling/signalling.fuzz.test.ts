import {
  AddTrackRequest,
  LeaveRequest,
  MuteTrackRequest,
  Ping,
  SessionDescription,
  SignalRequest,
  SignalResponse,
  TrackType,
  TrickleRequest,
} from '@livekit/protocol';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../../test/support/startTestServer.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  server.room('fuzzed');
  server.room('other');
});

afterAll(() => server.close());

async function join(room: string, identity: string): Promise<WebSocket> {
  const token = await server.token({ room, identity, canSubscribe: true });
  const socket = new WebSocket(`${server.signalUrl}/rtc?access_token=${token}`);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}

/** True when the server still answers on this socket. */
function answers(socket: WebSocket): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answered: boolean): void => {
      socket.off('message', onMessage);
      socket.off('close', onClose);
      resolve(answered);
    };
    const onMessage = (data: Buffer): void => {
      if (SignalResponse.fromBinary(new Uint8Array(data)).message.case === 'pongResp') {
        settle(true);
      }
    };
    const onClose = (): void => {
      settle(false);
    };
    socket.on('message', onMessage);
    socket.on('close', onClose);
    const value = new Ping({ timestamp: 1n });
    socket.send(new SignalRequest({ message: { case: 'pingReq', value } }).toBinary());
  });
}

const SDP_LINES = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'm=text 9 X 1',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=mid:1',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:abcdefghijklmnopqrstuvwx',
  'a=fingerprint:sha-256 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF',
  'a=setup:actpass',
  'a=sctp-port:5000',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:111 opus/48000/2',
  'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=sendonly',
  'a=recvonly',
  'a=msid:- cid',
  'a=rid:q send',
  'a=simulcast:send q;h;f',
  'a=ssrc:1 cname:x',
  'a=candidate:1 1 udp 1 x.local 9 typ host',
];
const sdp = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SDP_LINES) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 40,
    },
  )
  .map((lines) => `${lines.join('\r\n')}\r\n`);
const description = fc
  .record({ sdp: fc.oneof(sdp, fc.string()), type: fc.constantFrom('offer', 'answer', ''), id: fc.nat() })
  .map((fields) => new SessionDescription(fields));

const message: fc.Arbitrary<SignalRequest['message']> = fc.oneof(
  description.map((value) => ({ case: 'offer' as const, value })),
  description.map((value) => ({ case: 'answer' as const, value })),
  fc
    .string()
    .map((candidateInit) => ({ case: 'trickle' as const, value: new TrickleRequest({ candidateInit }) })),
  fc
    .record({
      cid: fc.constantFrom('cid', '', 'x'),
      type: fc.constantFrom(TrackType.VIDEO, TrackType.AUDIO, TrackType.DATA),
    })
    .map((fields) => ({ case: 'addTrack' as const, value: new AddTrackRequest(fields) })),
  fc.string().map((sid) => ({ case: 'mute' as const, value: new MuteTrackRequest({ sid, muted: true }) })),
  fc.constant({ case: 'leave' as const, value: new LeaveRequest() }),
);

const bytes = fc.oneof(
  { weight: 6, arbitrary: message.map((one) => new SignalRequest({ message: one }).toBinary()) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(message, fc.nat({ max: 200 }))
      .map(([one, length]) => new SignalRequest({ message: one }).toBinary().subarray(0, length)),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

test('whatever one client sends, the others are served', async () => {
  const bystander = await join('other', 'bystander');
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 8 }), async (messages) => {
      const socket = await join('fuzzed', 'fuzzer');
      for (const one of messages) {
        socket.send(one);
      }
      // Either all was read, or the server closed the socket with a reason.
      await answers(socket);
      socket.terminate();
      expect(await answers(bystander)).toBe(true);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 20_000 },
  );
  bystander.close();
  const refused = server.events.filter(({ type, room }) => type === 'message-refused' && room === 'fuzzed');
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.every(({ detail }) => typeof detail?.['reason'] === 'string')).toBe(true);
  expect(server.events.some(({ type, room }) => type === 'participant-left' && room === 'other')).toBe(false);
}, 60_000);
