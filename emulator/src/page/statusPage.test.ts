import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

test('is one file that may load nothing and run only its own script', async () => {
  const { call } = await startTestEmulator();
  const { status, headers, text } = await call({ path: '/' });
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/html/);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  for (const element of ['script', 'style']) {
    const inline = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(inline).digest('base64');
    expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
  }
  expect(text).not.toMatch(/(?:src|href)="https?:/);
});

test('HEAD is answered: LiveKit asks it before it connects', async () => {
  const { call } = await startTestEmulator({ apiKey: 'k' });
  const { status, text } = await call({ method: 'HEAD', path: '/' });
  expect([status, text]).toEqual([200, '']);
});
