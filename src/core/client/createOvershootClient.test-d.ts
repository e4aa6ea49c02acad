import { describe, expectTypeOf, it } from 'vitest';
import { createOvershootClient } from './createOvershootClient.js';
import type { OvershootClient } from './OvershootClient.js';

describe('createOvershootClient', () => {
  it('takes a handler or a key, never both', () => {
    expectTypeOf(createOvershootClient).returns.toEqualTypeOf<OvershootClient>();
    expectTypeOf(createOvershootClient).toBeCallableWith({ kind: 'handler', endpoint: '/api/overshoot' });
    expectTypeOf(createOvershootClient).toBeCallableWith({ kind: 'direct', apiKey: 'k', region: 'eu' });
    // @ts-expect-error a handler client holds no key
    void (() => createOvershootClient({ kind: 'handler', endpoint: '/a', apiKey: 'k' }));
    // @ts-expect-error a direct client needs its key
    void (() => createOvershootClient({ kind: 'direct' }));
  });

  it('gives every call a signal and a timeout', () => {
    expectTypeOf<OvershootClient['getStream']>().toBeCallableWith('id', {
      signal: new AbortController().signal,
      timeoutMs: 1000,
    });
  });
});
