import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishLocalDescription } from './finishLocalDescription.js';
import { parseSections, sends } from './parseSections.js';
import { prepareRemoteDescription } from './prepareRemoteDescription.js';

const OFFER = [
  'v=0',
  'a=group:BUNDLE 0 1 2',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'a=mid:0',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 97',
  'a=candidate:1 1 udp 2122 7ab1.local 50000 typ host',
  'a=end-of-candidates',
  'a=mid:1',
  'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=extmap:10/recvonly urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'a=sendonly',
  'a=msid:- the-cid',
  'a=rtpmap:96 VP8/90000',
  'a=rtcp-fb:96 goog-remb',
  'a=rtcp-fb:96 transport-cc',
  'a=rtcp-fb:96 ccm fir',
  'a=rtcp-fb:96 nack',
  'a=rtcp-fb:96 nack pli',
  'a=ssrc:1234 cname:x',
  'a=ssrc:1234 msid:- the-cid',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'a=mid:2',
  'a=recvonly',
  '',
].join('\r\n');

describe('parseSections', () => {
  test('reads what tracks and layers are found by', () => {
    const [data, publishing, receiving] = parseSections(OFFER);
    expect(data).toMatchObject({ kind: 'application', mid: '0' });
    expect(publishing).toMatchObject({
      kind: 'video',
      mid: '1',
      direction: 'sendonly',
      trackId: 'the-cid',
      ssrcs: [1234],
    });
    expect(publishing?.extensions).toStrictEqual(
      new Map([
        [4, 'urn:ietf:params:rtp-hdrext:sdes:mid'],
        [10, 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id'],
      ]),
    );
    expect([publishing, receiving].map((section) => section !== undefined && sends(section))).toStrictEqual([
      true,
      false,
    ]);
  });

  test('property: any text is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...OFFER.split('\r\n')))), (lines) => {
        expect(Array.isArray(parseSections(lines.join('\r\n')))).toBe(true);
      }),
    );
  });
});

describe('prepareRemoteDescription', () => {
  test('takes out candidates, nack and transport-cc, and nothing else', () => {
    const kept = prepareRemoteDescription(OFFER).split('\r\n');
    const removed = OFFER.split('\r\n').filter((line) => !kept.includes(line));
    expect(removed).toStrictEqual([
      'a=candidate:1 1 udp 2122 7ab1.local 50000 typ host',
      'a=end-of-candidates',
      'a=rtcp-fb:96 transport-cc',
      'a=rtcp-fb:96 nack',
      'a=rtcp-fb:96 nack pli',
    ]);
  });
});

describe('finishLocalDescription', () => {
  const answer = [
    'v=0',
    'm=audio 0 UDP/TLS/RTP/SAVPF 111',
    'a=mid:0',
    'a=rtpmap:111 opus/48000/2',
    'm=video 9 UDP/TLS/RTP/SAVPF 96',
    'a=mid:1',
    'a=msid:werift werift',
    'a=rtpmap:96 VP8/90000',
    '',
  ].join('\r\n');

  test('keeps inactive sections usable, offers nack for VP8 alone, labels what is sent', () => {
    const outgoing = new Map([['1', { participantSid: 'PA_1', trackSid: 'TR_1' }]]);
    expect(finishLocalDescription(answer, outgoing).split('\r\n')).toStrictEqual([
      'v=0',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=mid:0',
      'a=rtpmap:111 opus/48000/2',
      'm=video 9 UDP/TLS/RTP/SAVPF 96',
      'a=mid:1',
      'a=msid:PA_1|TR_1 TR_1',
      'a=rtpmap:96 VP8/90000',
      'a=rtcp-fb:96 nack',
      'a=rtcp-fb:96 nack pli',
      '',
    ]);
  });
});
