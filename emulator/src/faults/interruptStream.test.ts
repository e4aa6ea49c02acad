import { expect, test } from 'vitest';
import { eventsOf } from '../testSupport/chatAnswers.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

const STREAM = { stream: true };

test('an answer that ends early has no [DONE]; the next one is whole again', async () => {
  const { ask, control } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', count: 1, interrupt: { afterEvents: 3, how: 'end' } });
  const events = eventsOf((await ask([], STREAM)).text);
  expect(events).toHaveLength(3);
  expect(events).not.toContain('[DONE]');
  expect(eventsOf((await ask([], STREAM)).text).at(-1)).toBe('[DONE]');
});

test('an error in the middle comes after what was said before', async () => {
  const { ask, control } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', interrupt: { afterEvents: 2, how: 'error' } });
  const events = eventsOf((await ask([], STREAM)).text);
  expect(events).toHaveLength(3);
  expect(events.at(-1)).toMatchObject({ error: { code: 'internal_error', type: 'internal_error' } });
});

test('a connection that is cut is an error of the network, and a drop in the history', async () => {
  const { ask, control, events } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', interrupt: { afterEvents: 2, how: 'cut' } });
  await expect(ask([], STREAM)).rejects.toThrow('aborted');
  expect(await events()).toContainEqual(expect.objectContaining({ type: 'request', outcome: 'dropped' }));
});

test('silence lasts until the client gives up', async () => {
  const { ask, control } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', interrupt: { afterEvents: 2, how: 'hang' } });
  await expect(ask([], STREAM, { timeoutMs: 200 })).rejects.toThrow('no answer in time');
});

test('what is not streamed stays whole; other routes have nothing to interrupt', async () => {
  const { ask, control } = await startTestEmulator();
  await control('POST', '/faults', { route: 'chat', interrupt: { afterEvents: 0, how: 'cut' } });
  expect((await ask([])).status).toBe(200);
  const refused = await control('POST', '/faults', {
    route: 'status',
    interrupt: { afterEvents: 0, how: 'cut' },
  });
  expect(refused.status).toBe(422);
});
