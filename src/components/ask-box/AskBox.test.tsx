import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import type { TestScenario } from '../../testing/session/scenarios.js';
import { AskBox } from './AskBox.js';

const box = (scenario: TestScenario = 'live') =>
  renderInScenario(scenario, (stream) => <AskBox stream={stream} options={{ maxTokens: 50 }} />);
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Your question' });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const heard = (): string => screen.getByRole('status').textContent;

describe('asking', () => {
  it('asks on Enter, begins a new line on Shift and Enter, and keeps the question', async () => {
    const { t, advance } = await box();
    await userEvent.type(field(), 'What is it?{Shift>}{Enter}{/Shift}Be brief.');
    expect(field()).toHaveValue('What is it?\nBe brief.');
    expect(t.service.questions).toHaveLength(0);
    await userEvent.keyboard('{Enter}');
    await advance(1000);
    expect(t.service.questions.map(({ prompt }) => prompt)).toEqual(['What is it?\nBe brief.']);
    expect(t.service.questions[0]?.request.maxTokens).toBe(50);
    expect(screen.getByRole('group', { name: 'Answer' })).toHaveTextContent('A test pattern.');
    expect(field()).toHaveValue('What is it?\nBe brief.');
    expect(field()).toHaveFocus();
  });

  it('does not take the Enter of an input method, nor one that is held', async () => {
    const { t } = await box();
    fireEvent.change(field(), { target: { value: 'にほん' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field(), { key: 'Enter', repeat: true });
    expect(t.service.questions).toHaveLength(0);
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(screen.getByRole('group', { name: 'Ask about the picture' })).toHaveAttribute(
      'data-state',
      'asking',
    );
  });

  it('asks nothing without a question, and once on a double click', async () => {
    const { t, advance } = await box();
    expect(button('Ask')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Ask'));
    await userEvent.type(field(), '   ');
    await userEvent.click(button('Ask'));
    expect(t.service.questions).toHaveLength(0);
    t.service.answer({ text: 'Yes.', delayMs: 500 });
    await userEvent.type(field(), 'Is it red?');
    await userEvent.dblClick(button('Ask'));
    await userEvent.keyboard('{Enter}');
    await advance(2000);
    expect(t.service.questions.map(({ prompt }) => prompt)).toEqual(['Is it red?']);
  });

  it('shows the answer while it is written, busy until it is complete, and says it once', async () => {
    const { t, advance } = await box();
    t.service.answer({ text: 'One two.', pieces: ['One ', 'two.'], pieceMs: 500 });
    await userEvent.type(field(), 'Count{Enter}');
    await advance(100);
    expect(screen.getByText('The model is looking…')).toBeVisible();
    await advance(500);
    const answer = screen.getByRole('group', { name: 'Answer' });
    expect(answer).toHaveTextContent(/^One$/);
    expect(answer).toHaveAttribute('aria-busy', 'true');
    expect(heard()).toBe('');
    await advance(1000);
    expect(answer).toHaveTextContent('One two.');
    expect(answer).toHaveAttribute('aria-busy', 'false');
    expect(heard()).toBe('Answer: One two.');
    expect(screen.getByText('test/model')).toBeVisible();
    expect(screen.getByText('1 s')).toBeVisible();
    expect(screen.getByText('204')).toBeVisible();
  });

  it('is cancelled with what was said so far; the focus goes back to the field', async () => {
    const { t, advance } = await box();
    t.service.answer({ text: 'One two.', pieces: ['One ', 'two.'], pieceMs: 500 });
    await userEvent.type(field(), 'Count{Enter}');
    await advance(600);
    await userEvent.click(button('Cancel'));
    expect(screen.getByRole('group', { name: 'Answer' })).toHaveTextContent('One Cancelled.');
    expect(field()).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await advance(2000);
    expect(heard()).toBe('Cancelled.');
  });

  it('hands the focus on when the answer comes before the click on Cancel', async () => {
    const { t, advance } = await box();
    t.service.answer({ text: 'Late.', delayMs: 500 });
    await userEvent.type(field(), 'Count{Enter}');
    button('Cancel').focus();
    await advance(1000);
    expect(field()).toHaveFocus();
  });

  it.each([
    [{ text: 'It is a', finishReason: 'length' }, 'The answer was cut off, because it was too long.'],
    [{ text: 'It is', isComplete: false }, 'The connection was lost before the answer was complete.'],
    [{ text: '' }, 'The model said nothing.'],
  ])('says that %j is not all', async (script, words) => {
    const { t, advance, container } = await box();
    t.service.answer(script);
    await userEvent.type(field(), 'What?{Enter}');
    await advance(1000);
    expect(container.querySelector('[data-incomplete]')).toHaveTextContent(words);
    expect(heard()).toContain(words);
  });

  it('shows the beginning of an answer that is far too long, and reads out less', async () => {
    const { t, advance } = await box();
    t.service.answer({ text: 'word '.repeat(100_000) });
    await userEvent.type(field(), 'What?{Enter}');
    await advance(1000);
    expect(screen.getByRole('group', { name: 'Answer' }).textContent).toHaveLength(20_001);
    expect(heard()).toMatch(/^A long answer is there\. It begins: word /);
    expect(heard().length).toBeLessThan(700);
  });
});

describe('a stream that is not live', () => {
  it.each<[TestScenario, string]>([
    ['idle', 'There is nothing to ask about yet: start the stream first.'],
    ['waiting', 'The first picture is on its way. A question is sent when it is there.'],
    ['paused', 'No new pictures come right now. An answer is about the last one.'],
    ['ended-stopped', 'The stream has ended. Start it again to ask.'],
  ])('is a reason to wait: %s', async (scenario, words) => {
    await box(scenario);
    expect(field()).toHaveAccessibleDescription(words);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('is not asked about where there is none', async () => {
    const { advance } = await box('idle');
    await userEvent.type(field(), 'What?{Enter}');
    await userEvent.click(button('Ask'));
    await advance(100);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button('Ask')).toHaveAttribute('aria-disabled', 'true');
  });

  it('is asked as soon as its first picture is there', async () => {
    const { t, advance } = await box('idle');
    void t.session.start();
    await advance(0);
    await userEvent.type(field(), 'What?{Enter}');
    expect(screen.getByText('Waiting for the first picture…')).toBeVisible();
    expect(t.service.questions).toHaveLength(0);
    await advance(10_000);
    expect(screen.getByText('A test pattern.')).toBeVisible();
  });
});

describe('a failure', () => {
  it('is told with what to do, and mended by a second try; the focus stays in the box', async () => {
    const { t, advance } = await box();
    t.service.fault('chat', { type: 'fail', code: 'rate-limited', status: 429 });
    await userEvent.type(field(), 'What?{Enter}');
    await advance(1000);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'That was a little too often. Wait a moment, then try again.',
    );
    await userEvent.click(button('Ask again'));
    expect(field()).toHaveFocus();
    await advance(1000);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(t.service.questions.map(({ prompt }) => prompt)).toEqual(['What?', 'What?']);
    expect(screen.getByText('A test pattern.')).toBeVisible();
  });

  it('has no button where the same would fail again', async () => {
    const { t, advance } = await box();
    t.service.fault('chat', { type: 'fail', code: 'billing-denied', status: 402 });
    await userEvent.type(field(), 'What?{Enter}');
    await advance(1000);
    expect(screen.getByRole('alert')).toHaveAttribute('data-code', 'billing-denied');
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull();
  });
});

it('takes the id of a stream, content of the app, and handlers of the app', async () => {
  const { t, advance } = await renderInScenario('live', () => (
    <AskBox.Root stream="stream-1">
      <AskBox.Input onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />
      <AskBox.SendTrigger>{({ canSend }) => (canSend ? 'Go' : 'Type')}</AskBox.SendTrigger>
      <AskBox.Answer>{({ state, text }) => <b>{`${state}: ${text}`}</b>}</AskBox.Answer>
    </AskBox.Root>
  ));
  expect(button('Type')).toBeVisible();
  await userEvent.type(field(), 'What?{Enter}');
  expect(t.service.questions).toHaveLength(0);
  await userEvent.click(button('Go'));
  await advance(1000);
  expect(screen.getByText('answered: A test pattern.')).toBeVisible();
});

it('says which part stands outside of its root', async () => {
  await expect(renderInScenario('idle', () => <AskBox.Input />)).rejects.toThrow(
    '<AskBox.Root stream={stream}>',
  );
});
