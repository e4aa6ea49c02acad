import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import type { TestSessionOptions } from '../testing/session/TestSession.js';
import type { TestScenario } from '../testing/session/scenarios.js';
import { type CaptureControls, useCapture } from './useCapture.js';
import type { OvershootStream } from './useOvershootStream.js';
import { usePublishStats } from './usePublishStats.js';

async function captureIn(scenario: TestScenario, options?: TestSessionOptions) {
  const seen: CaptureControls[] = [];
  function Probe({ stream }: { stream: OvershootStream }) {
    seen.push(useCapture(stream));
    return null;
  }
  const rendered = await renderInScenario(scenario, (stream) => <Probe stream={stream} />, options);
  const now = (): CaptureControls => {
    const last = seen.at(-1);
    if (!last) throw new Error('Nothing was rendered.');
    return last;
  };
  return { ...rendered, now };
}

it('opens, switches and closes the source without a stream', async () => {
  const { t, now, advance } = await captureIn('idle');
  expect(now()).toMatchObject({ capture: { state: 'off' }, source: { type: 'camera' } });
  await act(() => now().open());
  expect(now().capture.state).toBe('live');
  await act(() => now().setSource({ type: 'camera', deviceId: 'camera-usb' }));
  expect(now().source).toEqual({ type: 'camera', deviceId: 'camera-usb' });
  expect(t.media.liveTracks().map(({ label }) => label)).toEqual(['USB camera']);
  await act(() => now().close());
  await advance(0);
  expect(now().capture.state).toBe('off');
  expect(t.media.liveTracks()).toHaveLength(0);
  expect(t.service.calls).toHaveLength(0);
});

it('tells at once which source was chosen, also where nothing is open', async () => {
  const { now } = await captureIn('idle');
  await act(() => now().setSource({ type: 'test-pattern' }));
  expect(now()).toMatchObject({ capture: { state: 'off' }, source: { type: 'test-pattern' } });
});

it('follows permission and cameras', async () => {
  const { t, now, advance } = await captureIn('idle', { media: { permission: 'prompt' } });
  expect(now()).toMatchObject({ permission: 'prompt', cameras: [] });
  act(() => t.media.setPermission('granted'));
  await act(() => now().open());
  await advance(0);
  expect(now().permission).toBe('granted');
  expect(now().cameras).toHaveLength(2);
  act(() => t.media.plug({ deviceId: 'camera-3', label: 'Third camera' }));
  await advance(0);
  expect(now().cameras).toHaveLength(3);
});

it('ends the stream that the source feeds', async () => {
  const { t, now, advance } = await captureIn('live');
  await act(() => now().close());
  await advance(0);
  expect(t.session.getSnapshot()).toMatchObject({ phase: 'ended', reason: 'stopped' });
  t.verify();
});

it('returns functions that never change, and the same object while nothing has', async () => {
  const { now, advance } = await captureIn('live');
  const before = now();
  await advance(60_000);
  expect(now()).toBe(before);
  await act(() => before.setSource({ type: 'test-pattern' }));
  const { open, setSource, close } = now();
  expect({ open, setSource, close }).toEqual({
    open: before.open,
    setSource: before.setSource,
    close: before.close,
  });
  expect(now()).not.toBe(before);
});

it('leaves what is sent to another hook, which says nothing while nothing is', async () => {
  const rates: (number | null)[] = [];
  function Probe({ stream }: { stream: OvershootStream }) {
    rates.push(usePublishStats(stream)?.sentFps ?? null);
    return null;
  }
  const { t, advance } = await renderInScenario('live', (stream) => <Probe stream={stream} />);
  expect(rates.at(-1)).toBeCloseTo(15, 0);
  await act(() => t.session.setPaused(true));
  await advance(0);
  expect(rates.at(-1)).toBeNull();
});
