import type { Meta, StoryObj } from '@storybook/react-vite';
import { OvershootProvider } from 'react-live-vision';
import { createTestSession, type TestScenario, type TestSession } from 'react-live-vision/testing';
import { CameraPage } from './App.js';

function Shown({ t }: { t: TestSession }) {
  return (
    <OvershootProvider client={t.client} platform={t.platform}>
      <CameraPage session={t.session} />
    </OvershootProvider>
  );
}

/** A real session, played into a state before the story is drawn. Nothing is fetched, no camera is opened. */
const inState = (scenario: TestScenario): StoryObj<typeof Shown> => ({
  loaders: [async () => ({ t: await createTestSession(scenario) })],
  render: (_, { loaded }) => <Shown t={loaded.t as TestSession} />,
});

const meta: Meta<typeof Shown> = { title: 'Together/Camera page' };
export default meta;

export const Live = inState('live');
export const Reconnecting = inState('reconnecting');
export const NoCredit = inState('failed-billing-denied');
