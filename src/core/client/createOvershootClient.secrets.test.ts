import { describe, expect, it } from 'vitest';
import { OvershootError } from '../errors/index.js';
import { createOvershootClient, type OvershootClientOptions } from './createOvershootClient.js';

/** Everything of an error that a logger prints. */
function printed(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack} ${printed(error.cause)}` : '';
}

async function failure(options: OvershootClientOptions, body: unknown = {}): Promise<OvershootError> {
  const answer = async (): Promise<Response> => new Response(JSON.stringify(body), { status: 201 });
  try {
    await createOvershootClient({ ...options, fetch: answer }).createStream();
  } catch (error) {
    if (error instanceof OvershootError) return error;
  }
  throw new Error('Expected an OvershootError.');
}

describe('no error quotes a secret', () => {
  it.each([
    'https://user:ov_hidden@a.example',
    'https://ov_hidden@a.example',
    'https://a.example/v1?key=ov_hidden',
    '/api?key=ov_hidden',
    'https://user:ov_hidden@a b.example',
    'ov_hidden',
  ])('of the address %s', async (endpoint) => {
    const error = await failure({ kind: 'handler', endpoint });
    expect(error.code).toBe('invalid-option');
    expect(printed(error)).not.toContain('ov_hidden');
  });

  it.each(['ov_\nhidden', 'ov_hidden\n', 'ov hidden', 'ov_hidden…'])('of the key %j', async (apiKey) => {
    const error = await failure({ kind: 'direct', apiKey, dangerouslyAllowBrowser: true });
    expect(error.code).toBe('invalid-option');
    expect(error.message).toMatch(/^apiKey holds/);
    expect(printed(error)).not.toContain('hidden');
  });

  it('of a header that the app adds', async () => {
    const headers = () => ({ Authorization: 'Bearer ov_\nhidden' });
    const error = await failure({ kind: 'handler', endpoint: '/api', headers });
    expect(error.code).toBe('invalid-option');
    expect(printed(error)).not.toContain('hidden');
  });

  const token = 'eyJhbGciOiJIUzI1NiJ9.payload.signature';
  it.each([{ id: 'x', publish: token }, { id: 'x', publish: null, expires_at_ms: token }, token])(
    'of an answer that does not fit: %#',
    async (body) => {
      const error = await failure({ kind: 'handler', endpoint: '/api' }, body);
      expect(error.message).toContain('but received a text');
      expect(printed(error)).not.toContain('eyJ');
    },
  );
});
