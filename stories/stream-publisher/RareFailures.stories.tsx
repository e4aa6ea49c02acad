import { type OvershootErrorCode, StreamPublisher } from 'react-live-vision';
import { createTestSession, type TestScenario, type TestSession } from 'react-live-vision/testing';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { Stage } from '../support/testSession.js';

/** Longer than everything that is tried again, and than a source that is gone is waited for. */
const UNTIL_FAILED_MS = 70_000;

const refusedWith = async (code: OvershootErrorCode): Promise<TestSession> => {
  const t = await createTestSession('idle');
  t.service.fault('create', { type: 'fail', code }, Infinity);
  void t.session.start();
  await t.advance(UNTIL_FAILED_MS);
  return t;
};
const failedAfter = async (scenario: TestScenario): Promise<TestSession> => {
  const t = await createTestSession(scenario);
  await t.advance(UNTIL_FAILED_MS);
  return t;
};
const withoutVideo = async (): Promise<TestSession> => {
  const t = await createTestSession('idle', { source: { type: 'media', media: new MediaStream() } });
  void t.session.start();
  await t.advance(UNTIL_FAILED_MS);
  return t;
};

const meta = preview.meta({ title: 'StreamPublisher/Rare failures' });

type Loaded = { loaded: { all?: readonly TestSession[] } };

/** Each in a publisher of its own. */
const renderAll = (_: unknown, { loaded }: Loaded) => (
  <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(288px, 1fr))' }}>
    {loaded.all?.map((t, index) => (
      <Stage key={index} t={t}>
        {(stream) => (
          <Framed>
            <StreamPublisher stream={stream} aria-label={`Camera stream ${index + 1}`} />
          </Framed>
        )}
      </Stage>
    ))}
  </div>
);

const stopAll =
  ({ loaded }: Loaded) =>
  (): void => {
    for (const { session } of loaded.all ?? []) void session.stop();
  };

const allAreAlerts = async (canvasElement: HTMLElement, codes: readonly string[]): Promise<void> => {
  const shown = [...canvasElement.querySelectorAll<HTMLElement>('[role=alert]')];
  await expect(shown.map(({ dataset }) => dataset['code'])).toEqual(codes);
};

const ofTheService = [
  'protocol',
  'bad-request',
  'forbidden',
  'not-found',
  'region-mismatch',
  'conflict',
  'session-over',
  'invalid-option',
] as const;

/** Refusals that a page which is set up well hardly ever gets. */
export const OfTheService = meta.story({
  loaders: [async () => ({ all: await Promise.all(ofTheService.map(refusedWith)) })],
  beforeEach: stopAll,
  render: renderAll,
  play: ({ canvasElement }) => allAreAlerts(canvasElement, ofTheService),
});

/** A source that did not come back in a minute, and media of the app that have no video. */
export const OfTheSource = meta.story({
  loaders: [
    async () => ({
      all: await Promise.all([
        failedAfter('permission-revoked'),
        failedAfter('source-ended'),
        withoutVideo(),
      ]),
    }),
  ],
  beforeEach: stopAll,
  render: renderAll,
  play: ({ canvasElement }) =>
    allAreAlerts(canvasElement, ['permission-revoked', 'source-ended', 'no-video']),
});
