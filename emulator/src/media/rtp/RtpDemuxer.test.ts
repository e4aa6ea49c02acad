import { RtpHeader } from 'werift';
import { describe, expect, test } from 'vitest';
import { parseSections } from '../sdp/parseSections.js';
import { RtpDemuxer } from './RtpDemuxer.js';

const MID_ID = 4;
const RID_ID = 10;

function describeSections(...sections: string[][]) {
  return parseSections(
    sections.map((lines) => ['m=video 9 UDP/TLS/RTP/SAVPF 96', ...lines].join('\r\n')).join('\r\n'),
  );
}

const EXTENSIONS = [
  `a=extmap:${MID_ID} urn:ietf:params:rtp-hdrext:sdes:mid`,
  `a=extmap:${RID_ID} urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id`,
];

function header(ssrc: number, mid?: string, rid?: string): RtpHeader {
  const extensions = [
    ...(mid === undefined ? [] : [{ id: MID_ID, payload: Buffer.from(mid) }]),
    ...(rid === undefined ? [] : [{ id: RID_ID, payload: Buffer.from(rid) }]),
  ];
  return new RtpHeader({ ssrc, extensions });
}

describe('RtpDemuxer', () => {
  test('learns SSRCs from MID and RID, and knows them without from then on', () => {
    const demuxer = new RtpDemuxer();
    demuxer.update(
      describeSections(['a=mid:1', 'a=sendonly', ...EXTENSIONS], ['a=mid:2', 'a=sendonly', ...EXTENSIONS]),
    );
    expect(demuxer.route(header(7))).toBeUndefined();
    expect(demuxer.route(header(7, '1', 'q'))).toStrictEqual({ mid: '1', layer: 'q' });
    expect(demuxer.route(header(8, '2', 'q'))).toStrictEqual({ mid: '2', layer: 'q' });
    expect(demuxer.route(header(7))).toStrictEqual({ mid: '1', layer: 'q' });
    expect(demuxer.route(header(8, '2'))).toStrictEqual({ mid: '2', layer: 'q' });
  });

  test('takes SSRCs that the description names', () => {
    const demuxer = new RtpDemuxer();
    demuxer.update(describeSections(['a=mid:1', 'a=sendonly', 'a=ssrc:99 cname:x']));
    expect(demuxer.route(header(99))).toStrictEqual({ mid: '1', layer: 'single' });
  });

  test('forgets the SSRCs of a section that has stopped to send', () => {
    const demuxer = new RtpDemuxer();
    demuxer.update(describeSections(['a=mid:1', 'a=sendonly', ...EXTENSIONS]));
    demuxer.route(header(7, '1', 'q'));
    demuxer.update(describeSections(['a=mid:1', 'a=inactive', ...EXTENSIONS]));
    expect(demuxer.route(header(7))).toBeUndefined();
  });

  test('does not grow without end', () => {
    const demuxer = new RtpDemuxer();
    demuxer.update(describeSections(['a=mid:1', 'a=sendonly', ...EXTENSIONS]));
    for (let ssrc = 0; ssrc < 1000; ssrc += 1) {
      demuxer.route(header(ssrc, '1', 'q'));
    }
    expect(demuxer.route(header(1))).toBeDefined();
    expect(demuxer.route(header(999))).toBeUndefined();
  });
});
