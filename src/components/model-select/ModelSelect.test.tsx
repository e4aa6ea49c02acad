import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { createTestSession, type TestSession } from '../../testing/index.js';
import { ModelSelect } from './ModelSelect.js';

const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });

beforeEach(() => {
  // The list is asked for again by TanStack's own timers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function Chosen({ first, onChange }: { first: string | null; onChange: (id: string | null) => void }) {
  const [value, setValue] = useState(first);
  return (
    <ModelSelect
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

async function shown(prepare: (t: TestSession) => void = () => undefined, first: string | null = null) {
  const t = await createTestSession();
  prepare(t);
  const changes: (string | null)[] = [];
  const { container } = render(
    <OvershootProvider client={t.client} platform={t.platform}>
      <Chosen first={first} onChange={(id) => changes.push(id)} />
    </OvershootProvider>,
  );
  return { t, changes, root: container.firstElementChild };
}
const select = (): HTMLElement => screen.getByRole('combobox', { name: 'Model' });
const options = (): string[] =>
  screen
    .getAllByRole<HTMLOptionElement>('option')
    .map(({ textContent, disabled }) => `${disabled ? '-' : '+'} ${textContent}`);

it('offers what can be asked, hosted models first, and says why others cannot', async () => {
  const { changes, root } = await shown((t) =>
    t.service.setModels([
      model('gpt-5'),
      model('a/down', 'unavailable'),
      model('a/soon', 'loading'),
      model('a/up'),
      model('a/odd', 'some-new-state'),
    ]),
  );
  expect(options()).toEqual(['+ Looking for models…']);
  expect(root).toHaveAttribute('data-loading', '');
  await pass(0);
  expect(options()).toEqual([
    '+ Automatic',
    '+ a/up',
    '+ gpt-5',
    '- a/down (not available)',
    '- a/soon (still loading)',
    '- a/odd (not available)',
  ]);
  expect(root?.getAttributeNames().filter((name) => name.startsWith('data-'))).toEqual([]);
  fireEvent.change(select(), { target: { value: 'gpt-5' } });
  expect(select()).toHaveValue('gpt-5');
  fireEvent.change(select(), { target: { value: '' } });
  expect(changes).toEqual(['gpt-5', null]);
});

it('names a choice that is not offered any more, instead of showing another one', async () => {
  await shown(undefined, 'a/gone');
  expect(select()).toHaveValue('a/gone');
  expect(options()).toContain('- a/gone');
  await pass(0);
  expect(select()).toHaveValue('a/gone');
  expect(options()).toEqual(['+ Automatic', '+ test/model', '- a/gone (no longer offered)']);
});

it('says that there is none, and sees by itself when there is one', async () => {
  const { t, root } = await shown(({ service }) => service.setModels([]));
  await pass(0);
  expect(screen.getByRole('status')).toHaveTextContent('No model can be asked right now.');
  expect(root).toHaveAttribute('data-empty', '');
  expect(select()).toHaveAccessibleDescription('No model can be asked right now.');
  t.service.setModels([model('a/b')]);
  await pass(10_100);
  expect(options()).toEqual(['+ Automatic', '+ a/b']);
  expect(screen.queryByRole('status')).toBeNull();
});

it('says that the list could not be had, and tries again; the focus goes to the menu', async () => {
  const { t, root } = await shown(({ service }) =>
    service.fault('models', { type: 'fail', code: 'server-error', status: 500 }),
  );
  await pass(0);
  expect(screen.getByRole('alert')).toHaveTextContent('The service has a problem.');
  expect(root).toHaveAttribute('data-invalid', '');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(select()).toHaveFocus();
  await pass(0);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(options()).toEqual(['+ Automatic', '+ test/model']);
  expect(t.service.count('models')).toBe(2);
});
