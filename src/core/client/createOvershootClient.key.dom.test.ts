import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOvershootClient } from './createOvershootClient.js';

afterEach(() => vi.unstubAllGlobals());

describe('a key in a browser', () => {
  const direct = { kind: 'direct', apiKey: 'ov_key' } as const;

  it('is refused for a real service', () => {
    expect(() => createOvershootClient(direct)).toThrow(expect.objectContaining({ code: 'key-in-browser' }));
    expect(() => createOvershootClient({ ...direct, baseUrl: 'https://127.0.0.1.evil.example' })).toThrow(
      expect.objectContaining({ code: 'key-in-browser' }),
    );
  });

  it.each(['http://localhost:4600', 'http://127.0.0.1:4600/v1', 'http://[::1]:4600', 'http://kit.localhost'])(
    'is fine for %s',
    (baseUrl) => {
      expect(createOvershootClient({ ...direct, baseUrl }).kind).toBe('direct');
    },
  );

  it('is allowed to those who insist, with the service as default address', () => {
    expect(createOvershootClient({ ...direct, dangerouslyAllowBrowser: true }).baseUrl).toBe(
      'https://api.overshoot.ai/v1beta',
    );
  });

  it('is refused in a worker of a page as well', () => {
    vi.stubGlobal('window', undefined);
    vi.stubGlobal('WorkerGlobalScope', () => undefined);
    expect(() => createOvershootClient(direct)).toThrow(expect.objectContaining({ code: 'key-in-browser' }));
    // An edge platform: a worker without an address.
    vi.stubGlobal('location', undefined);
    expect(createOvershootClient(direct).kind).toBe('direct');
  });

  it('must not be empty', () => {
    expect(() => createOvershootClient({ ...direct, apiKey: '' })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });
});
