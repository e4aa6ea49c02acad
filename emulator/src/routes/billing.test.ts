import { expect, test } from 'vitest';
import * as v from 'valibot';
import { textPart } from '../testSupport/parts.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';
import type { TestEmulator } from '../testSupport/startTestEmulator.js';
import { anyString } from '../testSupport/matchers.js';

const balanceSchema = v.object({
  user_id: v.string(),
  balance_microcents: v.number(),
  balance_cents: v.number(),
});

async function balance({ call }: TestEmulator, key = 'ovs_test') {
  const answer = await call({
    path: '/billing/accounts/me/balance',
    headers: { authorization: `Bearer ${key}` },
  });
  return v.parse(balanceSchema, answer.json);
}

test('prices need no key; a model may be named with its slash as it is or encoded', async () => {
  const { call } = await startTestEmulator({ apiKey: 'k' });
  const price = {
    id: anyString,
    model: 'emulator/frame-facts',
    provider: 'overshoot-emulator',
    version: 1,
    input_microcents_per_token: 10,
    output_microcents_per_token: 40,
    cached_input_microcents_per_token: 1,
    public: true,
  };
  expect((await call({ path: '/billing/pricing' })).json).toEqual([price]);
  expect((await call({ path: '/billing/pricing/emulator/frame-facts' })).json).toEqual(price);
  expect((await call({ path: '/billing/pricing/emulator%2Fframe-facts' })).json).toEqual(price);
  expect((await call({ path: '/billing/pricing/gpt' })).status).toBe(404);
  expect((await call({ path: '/billing/accounts/me/balance' })).status).toBe(401);
});

test.each([false, true])('an answer costs its tokens, and only who asked (streamed: %s)', async (stream) => {
  const emulator = await startTestEmulator();
  const before = await balance(emulator);
  expect([before.balance_microcents, before.balance_cents]).toEqual([1_000_000_000, 1000]);
  const answer = await emulator.ask([textPart('How much?')], {
    stream,
    stream_options: { include_usage: true },
  });
  const [, prompt, completion] = /"prompt_tokens":(\d+),"completion_tokens":(\d+)/.exec(answer.text) ?? [];
  expect(Number(prompt)).toBe(3);
  const after = await balance(emulator);
  expect(before.balance_microcents - after.balance_microcents).toBe(
    Number(prompt) * 10 + Number(completion) * 40,
  );
  expect(after.user_id).toBe(before.user_id);
  const other = await balance(emulator, 'another');
  expect(other.balance_microcents).toBe(1_000_000_000);
  expect(other.user_id).not.toBe(before.user_id);
});

test('402 when it is spent, until there is more', async () => {
  const emulator = await startTestEmulator({ balanceMicrocents: 1 });
  expect((await emulator.ask([])).status).toBe(200);
  const refused = await emulator.ask([]);
  expect([refused.status, refused.json]).toMatchObject([
    402,
    { detail: { error: { code: 'billing_denied', type: 'billing_error' } } },
  ]);
  expect((await balance(emulator)).balance_microcents).toBeLessThan(0);
  await emulator.control('POST', '/balance', { microcents: 5_000_000 });
  expect((await balance(emulator)).balance_cents).toBe(5);
  expect((await emulator.ask([])).status).toBe(200);
  expect((await emulator.control('POST', '/balance', { microcents: -1 })).status).toBe(422);
});
