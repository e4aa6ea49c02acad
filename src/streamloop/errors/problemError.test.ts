import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemError, type FailedCall } from './problemError.js';
import { StreamloopError } from './StreamloopError.js';
import { streamloopErrorCatalog } from './streamloopErrorCatalog.js';

const NOW = Date.UTC(2026, 0, 1);

interface Case extends Partial<FailedCall> {
  headers?: Record<string, string>;
}

const fail = (status: number, body?: unknown, { headers = {}, ...call }: Case = {}): StreamloopError =>
  problemError(
    { stage: 'start', ofStream: false, byHandler: false, ...call },
    { status, headers: new Headers(headers) },
    body,
    NOW,
  );

const document = (code: string, rest: object = {}) => ({
  type: 'about:blank',
  title: 'Title',
  status: 400,
  detail: 'Words.',
  code,
  ...rest,
});

describe('the code of the service decides', () => {
  it.each([
    [400, 'BAD_REQUEST', 'bad-request', false],
    [400, 'WORKSPACE_REQUIRED', 'workspace-required', false],
    [400, 'INVALID_BATCH', 'invalid-batch', false],
    [401, 'UNAUTHENTICATED', 'unauthenticated', false],
    [402, 'INSUFFICIENT_CREDITS', 'insufficient-credits', false],
    [403, 'FORBIDDEN', 'forbidden', false],
    [403, 'INSUFFICIENT_SCOPE', 'insufficient-scope', false],
    [403, 'WORKSPACE_FORBIDDEN', 'workspace-forbidden', false],
    [403, 'MULTISTREAM_NOT_ENABLED', 'multistream-not-enabled', false],
    [404, 'NOT_FOUND', 'not-found', false],
    [404, 'STREAM_NOT_FOUND', 'stream-not-found', false],
    [404, 'stream_not_found', 'stream-not-found', false],
    [405, 'METHOD_NOT_ALLOWED', 'method-not-allowed', false],
    [410, 'GONE', 'gone', false],
    [409, 'STREAM_ILLEGAL_TRANSITION', 'stream-illegal-transition', false],
    [409, 'STREAM_LIVE', 'stream-live', false],
    [409, 'IMMUTABLE_WHILE_LIVE', 'immutable-while-live', false],
    [409, 'NOT_LIVE', 'not-live', false],
    [409, 'IN_USE', 'in-use', false],
    [409, 'CONFLICT', 'conflict', false],
    [409, 'STALE_DRAFT', 'stale-draft', false],
    [409, 'DESTINATION_LIMIT', 'destination-limit', false],
    [409, 'YOUTUBE_DESTINATION_LIMIT', 'youtube-destination-limit', false],
    [409, 'DESTINATION_DUPLICATE', 'destination-duplicate', false],
    [409, 'LAST_DESTINATION', 'last-destination', false],
    [409, 'MIRROR_DESTINATION_CHANGE_BLOCKED', 'mirror-destination-change-blocked', false],
    [409, 'UPLOAD_INCOMPLETE', 'upload-incomplete', true],
    [409, 'UPLOAD_ALREADY_COMPLETED', 'upload-already-completed', false],
    [422, 'INVALID_INPUT', 'invalid-input', false],
    [422, 'STREAM_GUARD_FAILED', 'stream-guard-failed', false],
    [422, 'DESTINATION_INCOMPATIBLE', 'destination-incompatible', false],
    [422, 'IDEMPOTENCY_KEY_REUSED', 'idempotency-key-reused', false],
    [429, 'RATE_LIMITED', 'rate-limited', true],
    [500, 'INTERNAL', 'internal', true],
    [502, 'UPSTREAM_ERROR', 'upstream-error', true],
    [503, 'UNAVAILABLE', 'unavailable', true],
    // Not listed: by the ending, else by the status.
    [404, 'DESTINATION_NOT_FOUND', 'not-found', false],
    [403, 'SCENE_FORBIDDEN', 'forbidden', false],
    [503, 'MIRROR_UNAVAILABLE', 'unavailable', true],
    [422, 'SCENE_TOO_LARGE', 'invalid-input', false],
    [409, 'SOMETHING_NEW', 'conflict', false],
    // Codes of the kit, and names of every object, are nobody else's to give.
    [400, 'OFFLINE', 'bad-request', false],
    [400, 'ABORTED', 'bad-request', false],
    [500, 'constructor', 'internal', true],
    [403, 'CROSS_SITE', 'forbidden', false],
  ] as const)('%i %s is %s', (status, wire, code, retryable) => {
    expect(fail(status, document(wire))).toMatchObject({ code, retryable, status, serviceCode: wire });
  });
});

describe('without a code the status decides', () => {
  it.each([
    [400, 'bad-request'],
    [401, 'unauthenticated'],
    [402, 'insufficient-credits'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'method-not-allowed'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'gone'],
    [418, 'bad-request'],
    [422, 'invalid-input'],
    [429, 'rate-limited'],
    [500, 'internal'],
    [502, 'upstream-error'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [520, 'internal'],
  ] as const)('%i is %s', (status, code) => {
    for (const body of [undefined, null, '<html>', [], { code: 7 }, { code: '' }])
      expect(fail(status, body).code).toBe(code);
  });

  it('404 of a stream means the stream', () => {
    expect(fail(404, undefined, { ofStream: true }).code).toBe('stream-not-found');
    expect(fail(404, document('NOT_FOUND'), { ofStream: true }).code).toBe('stream-not-found');
  });
});

describe('a handler', () => {
  it.each([
    [401, 'NOT_SIGNED_IN', 'not-signed-in'],
    [401, undefined, 'not-signed-in'],
    [401, 'UNAUTHENTICATED', 'unauthenticated'],
    [403, 'CROSS_SITE', 'forbidden'],
    [504, 'UPSTREAM_TIMEOUT', 'timeout'],
    [502, 'UPSTREAM_UNREACHABLE', 'upstream-error'],
    [500, 'NOT_CONFIGURED', 'server-not-set-up'],
    [502, 'UPSTREAM_REFUSED_KEY', 'server-not-set-up'],
  ])('%i %s is %s', (status, wire, code) => {
    const body = wire === undefined ? '<html>' : document(wire);
    expect(fail(status, body, { byHandler: true }).code).toBe(code);
  });

  it('alone gives its codes', () => {
    expect(fail(401, document('NOT_SIGNED_IN')).code).toBe('unauthenticated');
  });
});

describe('words', () => {
  it('of the service stand before ours, with its list of faults', () => {
    const errors = [
      { path: ['streamDuration'], message: 'too long' },
      { field: 'name', detail: 'too short' },
      'and more',
      { pointer: 1 },
      null,
    ];
    const error = fail(422, document('INVALID_INPUT', { errors, cause: 'limits' }));
    expect(error.message).toBe(
      `The service says: Words.; cause: limits; streamDuration: too long; name: too short; and more. ${streamloopErrorCatalog['invalid-input'].text}`,
    );
  });

  it('name the guard', () => {
    const body = document('STREAM_GUARD_FAILED', { reason: 'NO_DESTINATION' });
    expect(fail(422, body).reason).toBe('NO_DESTINATION');
  });

  it('are cut where they are a page', () => {
    expect(fail(400, document('BAD_REQUEST', { detail: 'x'.repeat(9000) })).message.length).toBeLessThan(900);
  });

  it('hold no secret', () => {
    const detail =
      'key sl_live_abc123, token eyJhbGciOi.eyJzdWIi.c2ln, Authorization: Bearer opaque.token, rtmp://me:pw@host/live, live/very-secret-key';
    const body = document('sl_code', { detail, reason: 'sl_reason', cause: 'very-secret-key' });
    const error = fail(422, body, { secrets: ['very-secret-key', ''] });
    const all = `${String(error)} ${JSON.stringify(error)} ${error.reason ?? ''}`;
    expect(all).not.toMatch(/sl_\w|eyJ|opaque|me:pw|very-secret/);
    expect(all).toContain('(a key)');
  });
});

describe('when to come back', () => {
  it.each([
    [429, { 'Retry-After': '7', 'RateLimit-Reset': '50' }, 7000],
    [429, { 'RateLimit-Reset': '50' }, 50_000],
    [429, { 'Retry-After': new Date(NOW + 3000).toUTCString() }, 3000],
    [429, { 'Retry-After': 'soon' }, undefined],
    [503, { 'Retry-After': '2' }, 2000],
    [503, { 'RateLimit-Reset': '50' }, undefined],
    [429, {}, undefined],
  ])('%i with %j: %s', (status, headers, ms) => {
    expect(fail(status, undefined, { headers }).retryAfterMs).toBe(ms);
  });
});

it('any body makes an error of the catalog, with its status', () => {
  const odd = fc.anything({ withBigInt: true, withNullPrototype: true });
  const nearly = fc.record(
    Object.fromEntries(
      ['type', 'title', 'status', 'detail', 'code', 'reason', 'cause', 'errors'].map((name) => [
        name,
        fc.oneof(fc.string(), odd, fc.array(odd)),
      ]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 300, max: 599 }),
      fc.oneof(odd, nearly),
      fc.boolean(),
      (status, body, byHandler) => {
        const error = fail(status, body, { byHandler });
        expect(error).toBeInstanceOf(StreamloopError);
        expect(Object.hasOwn(streamloopErrorCatalog, error.code)).toBe(true);
        expect(error.status).toBe(status);
        expect(error.message.length).toBeLessThan(1200);
      },
    ),
  );
});
