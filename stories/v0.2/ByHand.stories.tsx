import type { TestVision } from 'react-live-vision/testing';
import { useRealtimeVision } from 'react-live-vision/v0.2';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { tabTo } from '../support/hears.js';
import {
  loadVision,
  stopVision,
  testVisionOf,
  type VisionArgs,
  VisionPage,
  WithVision,
} from '../support/testVision.js';
import { VisionDesk } from './desk/VisionDesk.js';
import { english, german } from './desk/words.js';

type Context = Parameters<typeof testVisionOf>[0] & { globals: Record<string, unknown> };

const wordsOf = ({ globals }: Context) => (globals['language'] === 'de' ? german : english);

const renderDesk = (_: unknown, context: Context) => {
  const t = testVisionOf(context);
  return (
    <VisionPage t={t}>
      <WithVision t={t}>{(vision) => <VisionDesk vision={vision} words={wordsOf(context)} />}</WithVision>
    </VisionPage>
  );
};

const meta = preview.type<{ args: VisionArgs }>().meta({
  title: 'Older API (v0.2)/By hand',
  args: { scenario: 'running' },
  loaders: [loadVision],
  beforeEach: stopVision,
  render: renderDesk,
});

/** Credit, cost, what the service tells, and the prompt: elements of the app beside components of the kit. */
export const CreditsAndPrompt = meta.story({
  async play({ canvas, ...context }) {
    const t = testVisionOf(context);
    const { creditsRemainingCents } = t.vision.getSnapshot();
    await expect(canvas.getByText(`$${(creditsRemainingCents ?? 0) / 100}`)).toBeVisible();
    await expect(canvas.getByText('640 × 480')).toBeVisible();
  },
});
export const CreditsAndPromptInDark = meta.story({ globals: { theme: 'dark' } });
export const German = meta.story({
  globals: { language: 'de' },
  async play({ canvas }) {
    await expect(canvas.getByText('Verbleibendes Guthaben')).toBeVisible();
    await expect(canvas.getByLabelText('Frage an das Modell')).toHaveValue('What is on the desk?');
    await expect(canvas.getByRole('button', { name: 'Übertragung beenden' })).toBeVisible();
  },
});
export const BeforeTheStart = meta.story({ args: { scenario: 'idle' } });
export const SocketLost = meta.story({ args: { scenario: 'socket-lost' } });
export const PromptNotTaken = meta.story({
  args: { scenario: 'prompt-refused' },
  async play({ canvas }) {
    await expect(canvas.getByText(english.refused)).toBeVisible();
    await expect(canvas.getByLabelText(english.prompt)).toBeInvalid();
  },
});
export const OutOfCredit = meta.story({ args: { scenario: 'ended-insufficient-credits' } });

/** The hook itself, in the world of a test vision. */
function App({ words }: { words: typeof english }) {
  const vision = useRealtimeVision({ prompt: 'What is on the desk?', model: 'test/model' });
  return <VisionDesk vision={vision} words={words} />;
}

const sees = async (t: TestVision, text: string): Promise<void> => {
  t.say(text);
  await t.advance(200);
};

/** Start, another question, stop: by Tab, Enter and letters alone. */
export const KeyboardOnly = meta.story({
  args: { scenario: 'idle' },
  render: (_, context) => (
    <VisionPage t={testVisionOf(context)}>
      <App words={wordsOf(context)} />
    </VisionPage>
  ),
  async play({ canvas, userEvent, step, ...context }) {
    const t = testVisionOf(context);
    await step('start', async () => {
      await tabTo(userEvent, canvas.getByRole('button', { name: 'Start streaming' }));
      await userEvent.keyboard('{Enter}');
      await t.advance(2000);
      await expect(await canvas.findByRole('button', { name: 'Stop streaming' })).toHaveFocus();
      await sees(t, 'A cup on the desk.');
      await expect((await canvas.findAllByText('A cup on the desk.')).length).toBeGreaterThan(0);
    });
    await step('ask something else', async () => {
      await tabTo(userEvent, canvas.getByLabelText(english.prompt));
      await userEvent.clear(canvas.getByLabelText(english.prompt));
      await userEvent.keyboard('Is the cup full?{Enter}');
      await t.advance(100);
      await waitFor(() => expect(t.wire.prompts.get('stream-1')).toBe('Is the cup full?'));
      await sees(t, 'Half of it.');
      await expect((await canvas.findAllByText('Half of it.')).length).toBeGreaterThan(0);
      await expect(t.service.streams()).toEqual(['stream-1']);
    });
    await step('stop', async () => {
      await tabTo(userEvent, canvas.getByRole('button', { name: 'Stop streaming' }));
      await userEvent.keyboard('{Enter}');
      await t.advance(1000);
      await expect(await canvas.findByRole('button', { name: 'Start streaming' })).toHaveFocus();
      await expect(canvas.getByText(english.socket.closed)).toBeVisible();
    });
    // Until what was said last may be followed by something else.
    await t.advance(15_000);
    t.verify();
  },
});
