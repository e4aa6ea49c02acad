import { StreamStatus, StreamStatusPlot, StringsProvider } from 'react-live-vision';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

const render = (width?: number) => (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <Framed {...(width ? { width } : {})}>
        <StreamStatus.Root stream={stream}>
          <div className="lv-status-line">
            <StreamStatus.Phase />
            <div className="lv-values">
              <StreamStatus.SentFps />
              <StreamStatus.Fps />
              <StreamStatus.FrameAge />
              <StreamStatus.Countdown />
            </div>
          </div>
          <StreamStatusPlot />
          <StreamStatus.Announcer />
        </StreamStatus.Root>
      </Framed>
    )}
  </Stage>
);

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'StreamStatus/Plot',
  subcomponents: { StreamStatusPlot },
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: render(),
});

/** Three minutes with two stalls: once nothing is encoded, once nothing of it arrives. */
const threeMinutes = async (context: Context): Promise<void> => {
  const t = testSessionOf(context);
  await t.advance(60_000);
  t.room.stall('encoder');
  await t.advance(25_000);
  t.room.stall('nothing');
  await t.advance(40_000);
  t.room.loseFrames(true);
  await t.advance(20_000);
  t.room.loseFrames(false);
  await t.advance(35_000);
};

export const ThreeMinutes = meta.story({
  async play({ canvas, ...context }) {
    await threeMinutes(context);
    await expect(await canvas.findByRole('img', { name: /Stalls: 2\.$/ })).toBeVisible();
  },
});
export const ThreeMinutesInDark = meta.story({ globals: { theme: 'dark' }, play: threeMinutes });
export const Empty = meta.story({ args: { scenario: 'idle' } });
/** The narrowest page that WCAG asks for. */
export const Narrow = meta.story({
  render: render(320),
  async play({ canvas, ...context }) {
    await threeMinutes(context);
    const group = canvas.getByRole('group', { name: 'Stream status' });
    await expect(group.scrollWidth).toBe(group.clientWidth);
  },
});
export const InGerman = meta.story({
  render: (_, context) => <StringsProvider strings={german}>{render()(_, context)}</StringsProvider>,
  play: threeMinutes,
});
