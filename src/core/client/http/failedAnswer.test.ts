import { describe, expect, it } from 'vitest';
import type { Stage } from '../../errors/index.js';
import { failedAnswer } from './failedAnswer.js';

const NOW = Date.UTC(2026, 0, 1);

function fail(
  status: number,
  body?: unknown,
  {
    stage = 'create',
    kind = 'direct',
    headers = {},
  }: { stage?: Stage; kind?: 'direct' | 'handler'; headers?: Record<string, string> } = {},
) {
  return failedAnswer({ stage, kind }, new Response(null, { status, headers }), body, NOW);
}

describe('the status decides the code', () => {
  it.each([
    [400, 'bad-request', false],
    [401, 'unauthorized', false],
    [402, 'billing-denied', false],
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [408, 'timeout', true],
    [409, 'conflict', true],
    [413, 'bad-request', false],
    [422, 'bad-request', false],
    [425, 'rate-limited', true],
    [429, 'rate-limited', true],
    [500, 'server-error', true],
    [502, 'server-error', true],
    [503, 'no-capacity', true],
    [504, 'server-error', true],
  ] as const)('%i is %s', (status, code, retryable) => {
    expect(fail(status)).toMatchObject({ code, retryable, status, stage: 'create' });
  });

  it.each([404, 410])('%i about one stream means that the stream is not there', (status) => {
    for (const stage of ['status', 'keepalive', 'viewer-token', 'delete'] as const)
      expect(fail(status, undefined, { stage }).code).toBe('stream-not-found');
  });
});

describe('a handler', () => {
  it.each([
    [401, 'unauthorized', 'not-signed-in'],
    [401, undefined, 'not-signed-in'],
    [410, 'session-over', 'session-over'],
    [429, 'too-many-streams', 'too-many-streams'],
    [429, 'too-many-requests', 'rate-limited'],
    [502, 'create-outcome-unknown', 'create-outcome-unknown'],
    [502, 'constructor', 'server-error'],
  ])('%i with %s is %s', (status, code, told) => {
    const body = code === undefined ? '<html>' : { error: { message: 'x', type: 'handler_error', code } };
    expect(fail(status, body, { kind: 'handler', stage: 'keepalive' }).code).toBe(told);
  });
});

describe('the envelopes', () => {
  it('A: a text', () => {
    const error = fail(503, { detail: 'Draining for deploy' });
    expect(error.message).toContain('The service says: Draining for deploy');
    expect(error.serviceCode).toBeUndefined();
  });

  it('B: a nested error', () => {
    const error = fail(404, {
      detail: {
        error: { message: 'No such stream', type: 'stream_error', code: 'stream_not_found', upstream: null },
      },
    });
    expect(error).toMatchObject({ serviceCode: 'stream_not_found' });
    expect(error.message).toContain('No such stream');
  });

  it('C: validation with details', () => {
    const error = fail(422, {
      error: 'validation_error',
      message: 'Invalid request',
      details: [{ loc: ['body', 'source', 0], msg: 'field required', type: 'missing' }],
    });
    expect(error).toMatchObject({ code: 'bad-request', serviceCode: 'validation_error' });
    expect(error.message).toContain('Invalid request: body.source.0: field required');
  });

  it('D: another region, where detail.error is a text', () => {
    expect(
      fail(409, { detail: { error: 'region_error', expected_region: 'eu-west', requested_region: null } }),
    ).toMatchObject({ code: 'region-mismatch', expectedRegion: 'eu-west', serviceCode: 'region_error' });
  });

  it('E: the framework’s own validation', () => {
    const error = fail(422, {
      detail: [{ loc: ['path', 'id'], msg: 'bad id', type: 'x' }, { msg: 'and more' }],
    });
    expect(error.serviceCode).toBe('validation_error');
    expect(error.message).toContain('path.id: bad id; and more');
  });

  it('F: an error code', () => {
    const error = fail(400, {
      error: 'bad_source',
      message: 'No',
      request_id: 'req-1',
      details: { hint: 'x' },
    });
    expect(error).toMatchObject({ serviceCode: 'bad_source', requestId: 'req-1' });
    expect(error.message).toContain('The service says: No');
  });

  it.each([
    undefined,
    null,
    '',
    'Bad gateway',
    7,
    [],
    {},
    { detail: null },
    { detail: 7 },
    { error: { code: 'x' } },
    { detail: { error: 5 } },
  ])('G and garbage say nothing: %j', (body) => {
    const error = fail(502, body);
    expect(error).toMatchObject({ code: 'server-error', status: 502 });
    expect(error.message).not.toContain('The service says');
  });
});

describe('the headers', () => {
  it('name the request where the body does not', () => {
    expect(fail(500, {}, { headers: { 'x-request-id': 'req-2' } }).requestId).toBe('req-2');
  });

  it.each([
    ['1', 1000],
    ['0', 0],
    ['86400', 86_400_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['Infinity', undefined],
  ])('Retry-After %s', (header, expected) => {
    expect(fail(429, {}, { headers: { 'retry-after': header } }).retryAfterMs).toBe(expected);
  });
});
