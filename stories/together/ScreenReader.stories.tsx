import {
  AskBox,
  type OvershootStream,
  StreamPublisher,
  StreamPublisherSourceSelect,
  StreamStatus,
  useWatch,
  WatchResults,
} from 'react-live-vision';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { tabTo } from '../support/hears.js';
import { recordSpeech, type Speech } from '../support/recordSpeech.js';
import { renderBoth } from '../support/renderStages.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

const meta = preview.type<{ args: ScenarioArgs }>().meta({
  title: 'Together/Screen reader',
  args: { scenario: 'idle' },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: renderBoth,
});

const nextPicture = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));

/** What was said since the last time: exactly that, in this order, and nothing after it. */
async function hears(speech: Speech, ...lines: string[]): Promise<void> {
  const heard: string[] = [];
  await waitFor(async () => {
    heard.push(...speech.said());
    await expect(heard.length).toBeGreaterThanOrEqual(lines.length);
  });
  // React has drawn what it had to draw.
  await nextPicture();
  await nextPicture();
  heard.push(...speech.said());
  await expect(heard).toEqual(lines);
}

/** A whole session: each thing is said once, by one of the two components, and what needs no words has none. */
export const WholeSession = meta.story({
  async play({ canvas, canvasElement, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    const speech = recordSpeech(canvasElement);
    const button = (name: string): HTMLElement => canvas.getByRole('button', { name });

    await step('idle: two named groups, a button, nothing said', async () => {
      await expect(canvas.getByRole('group', { name: 'Camera stream' })).toBeVisible();
      await expect(button('Start streaming')).toBeVisible();
      await hears(speech);
    });
    await step('starting is said by the button, live by the status', async () => {
      await userEvent.click(button('Start streaming'));
      await t.advance(0);
      await expect(button('Stop streaming')).toBeVisible();
      await hears(speech);
      await t.advance(2000);
      await hears(speech, 'status: You are live.');
      // It counts down in silence.
      await expect(canvas.getByRole('timer', { name: 'Time until the lease ends' })).toHaveAttribute(
        'aria-live',
        'off',
      );
    });
    await step('renewals are silent', async () => {
      await t.advance(200_000);
      await hears(speech);
    });
    await step('a lease at risk', async () => {
      t.service.fault('keepalive', { type: 'fail', code: 'network' }, Infinity);
      await t.advance(175_000);
      await hears(speech, 'status: Warning: the stream will end soon unless the connection comes back.');
      t.service.mend();
      await t.advance(30_000);
      await hears(speech, 'status: The connection to the service is back.');
    });
    await step('reconnecting, and live again', async () => {
      t.room.reconnecting();
      await t.advance(3000);
      await hears(speech, 'status: Connection lost. Reconnecting.');
      t.room.reconnected();
      await t.advance(3000);
      await hears(speech, 'status: You are live again.');
    });
    await step('a picture that stops is an alert, and the status does not say it again', async () => {
      t.media.muteTrack(true);
      await t.advance(20_000);
      await hears(
        speech,
        'alert: Your device has paused the camera. It goes on by itself, for example after a call.',
      );
      t.media.muteTrack(false);
      await t.advance(5000);
      await hears(speech, 'status: You are live again.');
    });
    await step('ended', async () => {
      t.service.end(t.service.liveStreams()[0] ?? '', 'deleted');
      await t.advance(10_000);
      await hears(
        speech,
        // The room is gone before the service has said why.
        'status: Connection lost. Reconnecting.',
        'status: The stream has ended. The stream was ended from somewhere else.',
      );
      await expect(button('Start streaming')).toBeVisible();
    });
    speech.stop();
    t.service.mend();
  },
});

/** A failure is one alert; the status is silent about it. */
export const AFailure = meta.story({
  async play({ canvas, canvasElement, userEvent, ...context }) {
    const t = testSessionOf(context);
    const speech = recordSpeech(canvasElement);
    t.service.fault('create', { type: 'fail', code: 'no-capacity', status: 503 }, 3);
    await userEvent.click(canvas.getByRole('button', { name: 'Start streaming' }));
    await t.advance(15_000);
    await hears(speech, 'alert: The service is full right now. Try again in a few minutes. Try again');
    await expect(canvas.getAllByRole('alert')).toHaveLength(1);
    speech.stop();
  },
});

/** Alone, the status says the failure itself. */
export const AFailureWithoutPublisher = meta.story({
  render: (_, context) => (
    <Stage t={testSessionOf(context)}>
      {(stream) => (
        <Framed>
          <StreamStatus stream={stream} />
        </Framed>
      )}
    </Stage>
  ),
  async play({ canvasElement, ...context }) {
    const t = testSessionOf(context);
    const speech = recordSpeech(canvasElement);
    t.service.fault('create', { type: 'fail', code: 'no-capacity', status: 503 }, 3);
    void t.session.start();
    await t.advance(15_000);
    await hears(speech, 'status: Failed. The service is full right now.');
    speech.stop();
  },
});

function Looking({ stream }: { stream: OvershootStream }) {
  const watch = useWatch(stream, { prompt: 'Is the door open?', intervalMs: 1000, enabled: true });
  return (
    <Framed>
      <StreamPublisher stream={stream} />
      <StreamStatus stream={stream} />
      <AskBox stream={stream} />
      <WatchResults watch={watch} />
    </Framed>
  );
}

/** All on one page: an answer is said when it is complete, a watch only what has changed, and seldom. */
export const AskedAndWatched = meta.story({
  args: { scenario: 'live' },
  render: (_, context) => <Stage t={testSessionOf(context)}>{(stream) => <Looking stream={stream} />}</Stage>,
  async play({ canvas, canvasElement, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    const speech = recordSpeech(canvasElement);
    await step('a watch says what is new, and the same not twice', async () => {
      t.service.answer(({ prompt }) =>
        prompt.includes('door')
          ? 'The door is closed.'
          : { text: 'A table.', pieces: ['A ', 'table.'], pieceMs: 100 },
      );
      await t.advance(1000);
      await hears(speech, 'status: The model sees: The door is closed.');
      await t.advance(20_000);
      await hears(speech);
    });
    await step('an answer is said once, when it is there', async () => {
      await userEvent.type(canvas.getByRole('textbox', { name: 'Your question' }), 'What else?{Enter}');
      await t.advance(150);
      await hears(speech);
      await t.advance(2000);
      await hears(speech, 'status: Answer: A table.');
    });
    await step('a question that fails is an alert', async () => {
      t.service.fault('chat', { type: 'fail', code: 'safety-blocked', status: 400 }, Infinity);
      await userEvent.type(canvas.getByRole('textbox', { name: 'Your question' }), 'And else?{Enter}');
      await t.advance(900);
      await hears(speech, 'alert: The model refused to answer. Ask something else.');
    });
    await step('the end is said once, whoever shows it', async () => {
      t.service.mend();
      await t.advance(3000);
      speech.said();
      await t.session.stop();
      await t.advance(1000);
      await hears(speech, 'status: The stream has ended. You stopped the stream.');
    });
    speech.stop();
  },
});

/** Start, another source, pause, go on, stop: without a mouse, and the focus is never lost. */
export const KeyboardOnly = meta.story({
  render: (_, context) => (
    <Stage t={testSessionOf(context)}>
      {(stream) => (
        <Framed>
          <StreamPublisher.Root stream={stream}>
            <StreamPublisherSourceSelect sources={['camera', 'test-pattern']} />
            <StreamPublisher.Preview />
            <StreamPublisher.FailureMessage />
            <StreamPublisher.PauseTrigger />
            <StreamPublisher.PublishTrigger />
          </StreamPublisher.Root>
          <StreamStatus stream={stream} />
        </Framed>
      )}
    </Stage>
  ),
  async play({ canvas, canvasElement, userEvent, step, ...context }) {
    const t = testSessionOf(context);
    const speech = recordSpeech(canvasElement);
    const button = (name: string): HTMLElement => canvas.getByRole('button', { name });
    const press = async (name: string, key: '{Enter}' | ' ', ms: number): Promise<void> => {
      await tabTo(userEvent, button(name));
      await userEvent.keyboard(key);
      await t.advance(ms);
    };
    await step('start', async () => {
      await press('Start streaming', '{Enter}', 2000);
      await waitFor(() => expect(button('Stop streaming')).toHaveFocus());
      await hears(speech, 'status: You are live.');
    });
    await step('another source, in the same stream', async () => {
      await press('Test pattern', ' ', 1000);
      await waitFor(() => expect(button('Test pattern')).toHaveAttribute('aria-pressed', 'true'));
      await expect(button('Test pattern')).toHaveFocus();
      await expect(t.service.count('create')).toBe(1);
      await hears(speech);
    });
    await step('pause, and go on', async () => {
      await press('Pause', '{Enter}', 1000);
      await waitFor(() => expect(button('Resume')).toHaveFocus());
      await hears(speech, 'status: Paused. Nothing is sent.');
      await press('Resume', ' ', 3000);
      await waitFor(() => expect(button('Pause')).toHaveFocus());
      await hears(speech, 'status: You are live.');
    });
    await step('stop', async () => {
      await press('Stop streaming', '{Enter}', 1000);
      await waitFor(() => expect(button('Start streaming')).toHaveFocus());
      await hears(speech, 'status: The stream has ended. You stopped the stream.');
    });
    speech.stop();
    t.verify();
  },
});
