import { describe, expect, it } from 'vitest';
import { createHeldClock } from '../../testing/index.js';
import { createOvershootClient } from './createOvershootClient.js';

/** A service whose streams live in one region, and that is asked by a direct client. */
function rig({
  home = 'us-central1',
  asked,
  hint = home,
}: { home?: string; asked?: string; hint?: string | null } = {}) {
  const clock = createHeldClock();
  const regions: (string | null)[] = [];
  const timeouts: number[] = [];
  let slowMs = 0;
  const client = createOvershootClient({
    kind: 'direct',
    apiKey: 'ov_key',
    baseUrl: 'http://localhost:4600/v1beta',
    clock,
    ...(asked ? { region: asked } : {}),
    fetch: async (_url, init) => {
      const region = new Headers(init?.headers).get('x-overshoot-region');
      regions.push(region);
      timeouts.push(clock.mono());
      if (slowMs > 0) await new Promise<void>((resolve) => clock.after(slowMs, resolve));
      if (region !== home)
        return Response.json(
          { detail: { error: 'region_error', expected_region: hint, requested_region: region } },
          { status: 409 },
        );
      return Response.json({
        id: 'x',
        publish: { url: 'wss://r', token: 't' },
        expires_at_ms: 1,
        ttl_seconds: 300,
      });
    },
  });
  return { clock, client, regions, slow: (ms: number) => (slowMs = ms) };
}

describe('a call that arrives in the wrong region', () => {
  it('is made once more in the right one, and later creates go there at once', async () => {
    const { client, regions } = rig({ asked: 'us-west1' });
    await client.createStream();
    await client.createStream();
    expect(regions).toEqual(['us-west1', 'us-central1', 'us-central1']);
  });

  it('is remembered for its stream, also where others live elsewhere', async () => {
    const { client, regions } = rig();
    await client.keepalive('x');
    await client.keepalive('x');
    await client.keepalive('y');
    expect(regions).toEqual([null, 'us-central1', 'us-central1', null, 'us-central1']);
  });

  it('finds a stream where it was made, whatever later creates learn', async () => {
    const regions: (string | null)[] = [];
    let home = 'us-central1';
    const client = createOvershootClient({
      kind: 'direct',
      apiKey: 'ov_key',
      baseUrl: 'http://localhost:4600/v1beta',
      fetch: async (url, init) => {
        const region = new Headers(init?.headers).get('x-overshoot-region');
        const isCreate = new URL(url instanceof Request ? url.url : url).pathname.endsWith('/streams');
        if (!isCreate) regions.push(region);
        if (isCreate && region !== home) {
          const detail = { error: 'region_error', expected_region: home, requested_region: region };
          return Response.json({ detail }, { status: 409 });
        }
        const lease = { expires_at_ms: 1, ttl_seconds: 300 };
        return Response.json({ id: home, publish: { url: 'wss://r', token: 't' }, ...lease });
      },
    });
    const { id } = await client.createStream();
    home = 'us-west1';
    await client.createStream();
    await client.deleteStream(id, { keepalive: true });
    expect(regions).toEqual(['us-central1']);
  });

  it('is not made a third time where the hint was wrong', async () => {
    const { client, regions } = rig({ hint: 'us-east9' });
    await expect(client.createStream()).rejects.toMatchObject({ code: 'region-mismatch' });
    expect(regions).toEqual([null, 'us-east9']);
  });

  it.each([[null], ['bad\r\nheader'], ['us-west1']])('fails where the hint is %j', async (hint) => {
    const { client, regions } = rig({ asked: 'us-west1', hint });
    await expect(client.createStream()).rejects.toMatchObject({ code: 'region-mismatch', status: 409 });
    expect(regions).toHaveLength(1);
  });

  it('has the time of one call for both', async () => {
    const { clock, client, slow } = rig();
    slow(600);
    const code = client.keepalive('x', { timeoutMs: 1000 }).catch((error: unknown) => error);
    await clock.advance(1000);
    expect(await code).toMatchObject({ code: 'timeout' });
  });
});
