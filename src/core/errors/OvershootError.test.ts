import { describe, expect, it } from 'vitest';
import { errorCatalog, LiveVisionError, OvershootError, type OvershootErrorCode } from './index.js';

const codes = Object.keys(errorCatalog) as OvershootErrorCode[];

describe('OvershootError', () => {
  it.each(codes)('%s says what it means and whether to try again', (code) => {
    const error = new OvershootError(code, { stage: 'setup' });
    expect(error).toBeInstanceOf(LiveVisionError);
    expect(error).toMatchObject({ name: 'OvershootError', code, retryable: errorCatalog[code].retryable });
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(error.message.length).toBeGreaterThan(30);
    expect(error.message).toMatch(/\.$/);
  });

  it('puts the case before the general text, and keeps what the service said', () => {
    const cause = new Error('why');
    const error = new OvershootError('rate-limited', {
      stage: 'create',
      detail: 'The service says: slow down.',
      status: 429,
      retryAfterMs: 1000,
      requestId: 'req-1',
      serviceCode: 'rate_limit_error',
      cause,
    });
    expect(error.message).toBe(`The service says: slow down. ${errorCatalog['rate-limited'].text}`);
    expect(error).toMatchObject({
      stage: 'create',
      status: 429,
      retryAfterMs: 1000,
      requestId: 'req-1',
      cause,
    });
  });

  it('has only the fields that are known', () => {
    const error = new OvershootError('network', { stage: 'status' });
    expect(Object.keys(error).sort()).toEqual(['code', 'name', 'retryable', 'stage']);
    expect('cause' in error).toBe(false);
  });
});
