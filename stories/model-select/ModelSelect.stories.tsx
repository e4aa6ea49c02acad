import { useState } from 'react';
import { ModelSelect, OvershootProvider, StringsProvider } from 'react-live-vision';
import type { TestSession } from 'react-live-vision/testing';
import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { tabTo } from '../support/hears.js';
import { loadSession, type ScenarioArgs, testSessionOf } from '../support/testSession.js';

interface Args extends ScenarioArgs {
  prepare?: (t: TestSession) => void;
  chosen?: string | null;
  width?: number;
}

const model = (id: string, status = 'ready') => ({ id, status, ownedBy: null });
const several = [
  model('some-vendor-model'),
  model('hosted/quick'),
  model('hosted/thorough-and-with-a-very-long-name-that-no-narrow-page-can-hold'),
  model('hosted/resting', 'unavailable'),
  model('hosted/soon', 'loading'),
];

function Chooser({ chosen }: { chosen: string | null }) {
  const [value, setValue] = useState(chosen);
  return <ModelSelect value={value} onValueChange={setValue} />;
}

const meta = preview.type<{ args: Args }>().meta({
  title: 'ModelSelect',
  subcomponents: { ModelSelect },
  args: { scenario: 'idle', prepare: ({ service }) => service.setModels(several) },
  loaders: [
    async (context: { args: Args }) => {
      const loaded = await loadSession(context);
      context.args.prepare?.(loaded.t);
      return loaded;
    },
  ],
  render: ({ chosen = null, width = 320 }, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <div style={{ fontFamily: 'system-ui, sans-serif' }}>
          <Framed width={width}>
            <Chooser chosen={chosen} />
          </Framed>
        </div>
      </OvershootProvider>
    );
  },
});

/** Hosted ones first; what is not ready is named, and cannot be chosen. */
export const Several = meta.story({
  async play({ canvas, userEvent }) {
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(6));
    const select = canvas.getByRole('combobox', { name: 'Model' });
    await tabTo(userEvent, select);
    await userEvent.selectOptions(select, 'hosted/quick');
    await expect(select).toHaveValue('hosted/quick');
    await expect(canvas.getByRole('option', { name: 'hosted/soon (still loading)' })).toBeDisabled();
    await expect(select.scrollWidth).toBeLessThanOrEqual(320);
  },
});
export const Chosen = meta.story({ args: { chosen: 'hosted/quick' } });
export const InDark = meta.story({ args: { chosen: 'hosted/quick' }, globals: { theme: 'dark' } });
/** The app has remembered a model that is not there any more. */
export const NoLongerOffered = meta.story({ args: { chosen: 'hosted/from-last-year' } });
export const Loading = meta.story({
  args: { prepare: ({ service }) => service.fault('models', { type: 'hang' }) },
});
export const NoneReady = meta.story({
  args: { prepare: ({ service }) => service.setModels([model('hosted/soon', 'loading')]) },
  async play({ canvas }) {
    await expect(await canvas.findByText('No model can be asked right now.')).toBeVisible();
  },
});
export const Failed = meta.story({
  args: { prepare: ({ service }) => service.fault('models', { type: 'fail', code: 'network' }, Infinity) },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible();
  },
});
export const FailedInDark = meta.story({
  args: { prepare: ({ service }) => service.fault('models', { type: 'fail', code: 'network' }, Infinity) },
  globals: { theme: 'dark' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
});
/** By keyboard, from a failure to a choice. */
export const TryAgain = meta.story({
  args: {
    prepare({ service }) {
      service.setModels(several);
      service.fault('models', { type: 'fail', code: 'network' });
    },
  },
  async play({ canvas, userEvent }) {
    await tabTo(userEvent, await canvas.findByRole('button', { name: 'Try again' }));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getAllByRole('option')).toHaveLength(6));
    await expect(canvas.getByRole('combobox', { name: 'Model' })).toHaveFocus();
  },
});
export const InGerman = meta.story({
  render: (_, context) => {
    const t = testSessionOf(context);
    return (
      <OvershootProvider client={t.client} platform={t.platform}>
        <StringsProvider strings={german}>
          <Framed width={320}>
            <Chooser chosen={null} />
          </Framed>
        </StringsProvider>
      </OvershootProvider>
    );
  },
});
