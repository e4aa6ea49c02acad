import { AskBox, type OvershootErrorCode } from 'react-live-vision';
import { createTestSession, type TestSession } from 'react-live-vision/testing';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { Stage } from '../support/testSession.js';

interface Args {
  /** What each question meets. */
  codes?: readonly OvershootErrorCode[];
}
type Loaded = { loaded: { all?: readonly TestSession[] } };

const failing = async (code: OvershootErrorCode): Promise<TestSession> => {
  const t = await createTestSession('live');
  t.service.fault('chat', { type: 'fail', code }, Infinity);
  return t;
};

const meta = preview.type<{ args: Args }>().meta({
  title: 'AskBox/Failures',
  loaders: [
    async ({ args: { codes = [] } }: { args: Args }) => ({ all: await Promise.all(codes.map(failing)) }),
  ],
  beforeEach:
    ({ loaded }: Loaded) =>
    () => {
      for (const { session } of loaded.all ?? []) void session.stop();
    },
  render: (_: unknown, { loaded }: Loaded) => (
    <div style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(288px, 1fr))' }}>
      {loaded.all?.map((t, index) => (
        <Stage key={index} t={t}>
          {(stream) => (
            <Framed>
              <AskBox stream={stream} aria-label={`Question ${index + 1}`} />
            </Framed>
          )}
        </Stage>
      ))}
    </div>
  ),
  async play({ args, canvas, canvasElement, userEvent, loaded }) {
    for (const field of canvas.getAllByRole('textbox')) await userEvent.type(field, 'What?{Enter}');
    for (const t of (loaded as Loaded['loaded']).all ?? []) await t.advance(60_000);
    await waitFor(() => {
      const shown = [...canvasElement.querySelectorAll<HTMLElement>('[role=alert]')];
      return expect(shown.map(({ dataset }) => dataset['code'])).toEqual(args.codes);
    });
  },
});

/** The model, or the picture that it was to look at. */
export const OfModels = meta.story({
  args: {
    codes: [
      'model-unavailable',
      'upstream-failed',
      'frame-not-ready',
      'frame-evicted',
      'segment-empty',
      'safety-blocked',
      'answer-too-large',
    ],
  },
});
/** The way there. */
export const OfTheService = meta.story({
  args: {
    codes: ['network', 'timeout', 'unauthorized', 'not-signed-in', 'stream-not-found', 'server-error'],
  },
});
