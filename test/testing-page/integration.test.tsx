import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { overshootHandlers } from 'react-live-vision/testing/msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { App } from './App.js';

const server = setupServer();
// A call to anybody else fails the test, too.
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());

/** The app with a service of its own for each test. */
function start() {
  const overshoot = overshootHandlers({ endpoint: '/api/overshoot' });
  server.use(...overshoot.handlers);
  render(<App platform={overshoot.platform} />);
  return overshoot;
}
const click = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const sees = (text: string | RegExp) => screen.findByText(text, {}, { timeout: 10_000 });

it('streams from click to click, and answers a question', async () => {
  const overshoot = start();
  overshoot.service.answer('A cup on a table.');
  await click('Start streaming');
  await sees('You are live.');

  await userEvent.type(screen.getByLabelText('Your question'), 'What is there?{Enter}');
  await sees('A cup on a table.');
  expect(overshoot.service.questions[0]?.prompt).toContain('What is there?');

  await click('Stop streaming');
  await sees('You stopped the stream.');
  // Throws where something was called that should not have been, or where something still costs.
  overshoot.verify();
});

it('says that the account has no credit', async () => {
  const overshoot = start();
  overshoot.service.fault('create', { type: 'fail', code: 'billing-denied' });
  await click('Start streaming');
  const alert = await screen.findByRole('alert');
  expect(alert.getAttribute('data-code')).toBe('billing-denied');
  overshoot.verify();
});

it('survives a status that fails', async () => {
  const overshoot = start();
  overshoot.service.fault('status', { type: 'fail', code: 'server-error' });
  await click('Start streaming');
  await sees('You are live.');
  expect(overshoot.service.count('create')).toBe(1);
  await click('Stop streaming');
  await sees('You stopped the stream.');
  overshoot.verify();
});
