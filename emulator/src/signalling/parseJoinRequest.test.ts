import { gzipSync } from 'node:zlib';
import {
  JoinRequest,
  SessionDescription,
  WrappedJoinRequest,
  WrappedJoinRequest_Compression,
} from '@livekit/protocol';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JoinRequestError, parseJoinRequest } from './parseJoinRequest.js';

function v1(joinRequest: string): URL {
  const url = new URL('http://localhost/rtc/v1');
  url.searchParams.set('join_request', joinRequest);
  return url;
}

function wrap(bytes: Uint8Array, compression: WrappedJoinRequest_Compression): string {
  const wrapped = new WrappedJoinRequest({ joinRequest: new Uint8Array(bytes), compression });
  return Buffer.from(wrapped.toBinary()).toString('base64url');
}

function outcome(text: string): string {
  try {
    parseJoinRequest(v1(text));
    return 'read';
  } catch (error) {
    return error instanceof JoinRequestError ? 'refused' : String(error);
  }
}

const { GZIP, NONE } = WrappedJoinRequest_Compression;

describe('parseJoinRequest', () => {
  const request = new JoinRequest({
    publisherOffer: new SessionDescription({ type: 'offer', sdp: 'v=0', id: 3 }),
    connectionSettings: { autoSubscribe: false },
  });

  test.each([
    { compression: GZIP, pack: (bytes: Uint8Array) => gzipSync(bytes) },
    { compression: NONE, pack: (bytes: Uint8Array) => bytes },
  ])('reads v1 with compression $compression', ({ compression, pack }) => {
    expect(parseJoinRequest(v1(wrap(pack(request.toBinary()), compression)))).toStrictEqual({
      connections: 'single',
      resumeSid: undefined,
      autoSubscribe: false,
      offer: { sdp: 'v=0', id: 3 },
    });
  });

  test('reads a resume of v1 and of v0', () => {
    const resume = new JoinRequest({ reconnect: true, participantSid: 'PA_1' });
    expect(parseJoinRequest(v1(wrap(resume.toBinary(), NONE))).resumeSid).toBe('PA_1');
    const v0 = new URL('http://localhost/rtc?reconnect=1&sid=PA_2&auto_subscribe=0');
    expect(parseJoinRequest(v0)).toStrictEqual({
      connections: 'dual',
      resumeSid: 'PA_2',
      autoSubscribe: false,
      offer: undefined,
    });
  });

  test('refuses a gzip bomb without inflating it', () => {
    const bomb = wrap(gzipSync(Buffer.alloc(64 * 1024 * 1024)), GZIP);
    const before = process.memoryUsage().arrayBuffers;
    expect(() => parseJoinRequest(v1(bomb))).toThrow(JoinRequestError);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });

  test.each(['', 'not base64!', '%', 'é', 'A'.repeat(200_000)])('refuses %#', (text) => {
    expect(() => parseJoinRequest(v1(text))).toThrow(JoinRequestError);
  });

  test('property: garbage is refused or read, and fails in no other way', () => {
    const gzipped = fc.uint8Array({ maxLength: 200 }).map((bytes) => wrap(gzipSync(bytes), GZIP));
    const wrapped = fc
      .tuple(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(GZIP, NONE))
      .map(([bytes, compression]) => wrap(bytes, compression));
    const raw = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
    fc.assert(
      fc.property(fc.oneof(gzipped, wrapped, raw, fc.string()), (text) => {
        expect(outcome(text)).toMatch(/^(read|refused)$/);
      }),
      { numRuns: 500 },
    );
  });
});
