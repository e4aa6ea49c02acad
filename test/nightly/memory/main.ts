import { createOvershootHandler } from '../../../src/server/index.js';

const BASE = 'https://app.test/api/overshoot';
const WARM_UP = 30;

// One after the other is what is measured.
// oxlint-disable no-await-in-loop

/** Asks a service that floods, again and again. Prints what memory it took, in bytes. */
export async function main([baseUrl = '', path = '', times = '']: string[]): Promise<void> {
  const handler = createOvershootHandler({
    basePath: '/api/overshoot',
    apiKey: 'key',
    secrets: [{ kid: 'k', secret: 'a-secret-of-32-bytes-and-some-more' }],
    baseUrl,
    authorize: () => ({ subject: 'ann' }),
    limits: { asksPerMinute: 1_000_000, statusPerSecond: 1_000_000 },
  });
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  const chat = { model: 'm', stream: true, messages: [{ role: 'user', content: 'Hello' }] };
  const ask = (): Promise<Response> =>
    path === '/models'
      ? handler(new Request(`${BASE}${path}`, { headers }))
      : handler(new Request(`${BASE}${path}`, { method: 'POST', headers, body: JSON.stringify(chat) }));

  let peak = 0;
  let refused = 0;
  const once = async (): Promise<void> => {
    const response = await ask();
    try {
      for await (const piece of response.body ?? []) if (piece.byteLength === 0) return;
    } catch {
      // An answer in pieces breaks off.
      refused += 1;
    }
    if (response.status === 502) refused += 1;
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  /** The memory of pieces is given back some time after nobody holds them. */
  const atRest = async (): Promise<number> => {
    let held = Infinity;
    for (let looks = 0; looks < 5; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      held = Math.min(held, heapUsed + arrayBuffers);
    }
    return held;
  };

  for (let asked = 0; asked < WARM_UP; asked += 1) await once();
  const before = await atRest();
  const warmPeak = peak;
  for (let asked = 0; asked < Number(times); asked += 1) await once();
  const after = await atRest();
  process.stdout.write(
    JSON.stringify({ refused: refused - WARM_UP, held: after - before, peak: peak - warmPeak }),
  );
}
