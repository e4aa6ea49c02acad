import { act, cleanup, render, screen } from '@testing-library/react';
import { OvershootProvider } from 'react-live-vision';
import { createTestSession, type TestScenario } from 'react-live-vision/testing';
import { afterEach, expect, it } from 'vitest';
import { CameraPage } from './App.js';

afterEach(cleanup);

async function show(scenario: TestScenario) {
  const t = await createTestSession(scenario);
  render(
    <OvershootProvider client={t.client} platform={t.platform}>
      <CameraPage session={t.session} />
    </OvershootProvider>,
  );
  return t;
}

it('says how a camera is allowed again', async () => {
  await show('failed-permission-blocked');
  expect(screen.getByRole('alert').textContent).toContain('The camera is blocked for this page.');
});

it('warns when the lease is at risk, and says that it ran out', async () => {
  const t = await show('lease-at-risk');
  expect(screen.getByText(/^The stream cannot be kept alive right now/)).toBeTruthy();

  // Ten seconds later, without waiting for them.
  await act(async () => {
    t.service.end('stream-1', 'expired');
    await t.advance(10_000);
  });
  expect(screen.getAllByText(/ran out/)).not.toHaveLength(0);
});

it('asks for one stream, and leaves nothing behind', async () => {
  const t = await show('idle');
  await act(async () => {
    screen.getByRole('button', { name: 'Start streaming' }).click();
    await t.advance(2000);
  });
  expect(screen.getByText('You are live.')).toBeTruthy();
  expect(t.service.count('create')).toBe(1);

  await act(async () => {
    screen.getByRole('button', { name: 'Stop streaming' }).click();
    await t.advance(1000);
  });
  t.verify();
});
