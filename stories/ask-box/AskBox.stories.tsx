import { AskBox, StringsProvider } from 'react-live-vision';
import type { AnswerScript, ServiceFault, TestSession } from 'react-live-vision/testing';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import * as parts from '../../src/components/ask-box/parts.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { hears, tabTo } from '../support/hears.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

type Context = Parameters<typeof testSessionOf>[0];

const render = (width?: number) => (_: unknown, context: Context) => (
  <Stage t={testSessionOf(context)}>
    {(stream) => (
      <Framed {...(width ? { width } : {})}>
        <AskBox stream={stream} />
      </Framed>
    )}
  </Stage>
);

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'AskBox',
  subcomponents: { ...parts },
  args: { scenario: 'live' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: render(),
});

const usual = 'A window on the left, and a plant in a pot on the right.';
const piecemeal: AnswerScript = {
  text: usual,
  pieces: usual.split(/(?<= )/),
  pieceMs: 100,
  delayMs: 300,
};

interface Played extends Context {
  canvas: { getByRole: (role: string, options: { name: string | RegExp }) => HTMLElement };
  userEvent: { type: (element: HTMLElement, text: string) => Promise<void> };
}

/** Types a question, asks it, and lets that much time pass. */
async function asks({ canvas, userEvent, ...context }: Played, ms: number): Promise<TestSession> {
  const t = testSessionOf(context);
  const field = canvas.getByRole('textbox', { name: /Your question|Deine Frage/ });
  await userEvent.type(field, 'What do you see?{Enter}');
  await t.advance(ms);
  return t;
}
const answers =
  (script: AnswerScript, ms = 5000) =>
  async (context: Played): Promise<void> => {
    testSessionOf(context).service.answer(script);
    await asks(context, ms);
  };
const fails =
  (fault: ServiceFault) =>
  async (context: Played): Promise<void> => {
    testSessionOf(context).service.fault('chat', fault, Infinity);
    await asks(context, 5000);
  };

export const Empty = meta.story({});
/** Sent, and not a word yet. */
export const Asking = meta.story({ play: answers(piecemeal, 200) });
/** The text grows; nothing is announced yet. */
export const Answering = meta.story({
  play: async ({ canvas, ...context }) => {
    await answers(piecemeal, 900)({ canvas, ...context });
    const answer = await canvas.findByRole('group', { name: 'Answer' });
    await expect(answer).toHaveAttribute('aria-busy', 'true');
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
});
export const Answered = meta.story({
  play: async ({ canvas, canvasElement, ...context }) => {
    await answers(piecemeal)({ canvas, ...context });
    await hears(canvasElement, `Answer: ${usual}`);
    await expect(await canvas.findByText('test/model')).toBeVisible();
  },
});
export const AnsweredInDark = meta.story({ globals: { theme: 'dark' }, play: answers(piecemeal) });
export const AnswersInBothThemes = meta.story({
  render: (_, context) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(288px, 1fr))' }}>
      <Framed theme="light">{render()(_, context)}</Framed>
      <Framed theme="dark">{render()(_, context)}</Framed>
    </div>
  ),
  async play({ canvas, userEvent, ...context }) {
    for (const field of canvas.getAllByRole('textbox')) await userEvent.type(field, 'What is it?{Enter}');
    await testSessionOf(context).advance(1000);
    await expect(await canvas.findAllByText('A test pattern.')).toHaveLength(2);
  },
});
export const Cancelled = meta.story({
  play: async ({ canvas, userEvent, ...context }) => {
    await answers(piecemeal, 900)({ canvas, userEvent, ...context });
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }));
    await expect(canvas.getByRole('textbox')).toHaveFocus();
    await expect(canvas.getByRole('group', { name: 'Answer' })).toHaveTextContent('Cancelled.');
  },
});
export const CutOff = meta.story({ play: answers({ text: 'A window on the', finishReason: 'length' }) });
export const ConnectionLost = meta.story({ play: answers({ text: 'A window', isComplete: false }) });
export const NothingSaid = meta.story({ play: answers('') });
/** A word without end breaks, instead of making the page wide. */
export const LongAnswer = meta.story({
  play: async ({ canvas, ...context }) => {
    await answers(`${'All work and no play. '.repeat(400)}\n${'x'.repeat(500)}`)({ canvas, ...context });
    const answer = await canvas.findByRole('group', { name: 'Answer' });
    await expect(answer.scrollWidth).toBe(answer.clientWidth);
  },
});

export const NoStream = meta.story({ args: { scenario: 'idle' } });
export const NoFirstPicture = meta.story({ args: { scenario: 'waiting' } });
/** A question was asked already; it is sent with the first picture. */
export const WaitingForTheFirstPicture = meta.story({
  args: { scenario: 'creating' },
  play: async (context) => void (await asks(context, 1000)),
});
export const NoNewPictures = meta.story({ args: { scenario: 'paused' } });
export const StreamEnded = meta.story({ args: { scenario: 'ended-stopped' } });
export const StreamEndedInDark = meta.story({
  args: { scenario: 'ended-stopped' },
  globals: { theme: 'dark' },
});

export const RateLimited = meta.story({ play: fails({ type: 'fail', code: 'rate-limited', status: 429 }) });
export const RateLimitedInDark = meta.story({
  globals: { theme: 'dark' },
  play: fails({ type: 'fail', code: 'rate-limited', status: 429 }),
});
/** Another try would not help, so there is no button. */
export const NoCredit = meta.story({ play: fails({ type: 'fail', code: 'billing-denied', status: 402 }) });
export const Refused = meta.story({ play: fails({ type: 'fail', code: 'safety-blocked', status: 400 }) });
/** From a failure to an answer. */
export const TryAgain = meta.story({
  play: async ({ canvas, userEvent, canvasElement, ...context }) => {
    const t = testSessionOf(context);
    t.service.fault('chat', { type: 'fail', code: 'server-error', status: 500 });
    await asks({ canvas, userEvent, ...context }, 2000);
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask again' }));
    await t.advance(2000);
    await hears(canvasElement, 'Answer: A test pattern.');
    await expect(canvas.getByRole('textbox')).toHaveFocus();
  },
});

/** Tab, Enter and Space are enough, and the focus never gets lost. */
export const KeyboardOnly = meta.story({
  play: async ({ canvas, userEvent, step, canvasElement, ...context }) => {
    const t = testSessionOf(context);
    t.service.answer(piecemeal);
    const field = canvas.getByRole('textbox', { name: 'Your question' });
    await step('two lines, and Enter', async () => {
      await tabTo(userEvent, field);
      await userEvent.keyboard('What do you see?{Shift>}{Enter}{/Shift}Be brief.{Enter}');
      await expect(field).toHaveValue('What do you see?\nBe brief.');
      await t.advance(500);
    });
    await step('cancel', async () => {
      await tabTo(userEvent, await canvas.findByRole('button', { name: 'Cancel' }));
      await userEvent.keyboard(' ');
      await expect(field).toHaveFocus();
    });
    await step('ask by the button', async () => {
      await tabTo(userEvent, canvas.getByRole('button', { name: 'Ask' }));
      await userEvent.keyboard('{Enter}');
      await t.advance(5000);
      await hears(canvasElement, `Answer: ${usual}`);
      await expect(canvas.getByRole('button', { name: 'Ask' })).toHaveFocus();
    });
  },
});

/** The narrowest page that WCAG asks for. */
export const Narrow = meta.story({
  render: render(320),
  play: async ({ canvas, ...context }) => {
    await answers(piecemeal)({ canvas, ...context });
    const group = canvas.getByRole('group', { name: 'Ask about the picture' });
    await expect(group.clientWidth).toBeLessThanOrEqual(320);
    await expect(group.scrollWidth).toBe(group.clientWidth);
  },
});
export const RightToLeft = meta.story({
  render: (_, context) => <Framed dir="rtl">{render()(_, context)}</Framed>,
  play: answers(piecemeal),
});
export const InGerman = meta.story({
  render: (_, context) => <StringsProvider strings={german}>{render()(_, context)}</StringsProvider>,
  play: answers(piecemeal),
});
