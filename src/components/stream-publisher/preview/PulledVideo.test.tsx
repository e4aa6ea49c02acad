import { screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { renderInScenario } from '../../../../test/support/renderInScenario.js';
import { StreamPublisher } from '../StreamPublisher.js';

const LABEL = 'Video of the stream';

// Transformed for the first time, they take longer than a test wants to wait.
beforeAll(async () => {
  await import('./ViewedStream.js');
  await import('../../stream-viewer/video/RoomVideo.js');
});

it('the preview of what the service pulls is what a viewer sees, as long as there is a stream', async () => {
  const { t, advance } = await renderInScenario('pulled', (stream) => <StreamPublisher stream={stream} />);
  await advance(3000);
  await advance(3000);
  expect(await screen.findByLabelText(LABEL)).toBeVisible();
  expect(screen.queryByLabelText('Preview of your video')).toBeNull();
  expect(t.viewers.openVisits()).toBe(1);
  void t.session.stop();
  await advance(1000);
  expect(screen.queryByLabelText(LABEL)).toBeNull();
  expect(screen.getByText('The video comes from somewhere else')).toBeVisible();
  expect(t.viewers.openVisits()).toBe(0);
});

it('nobody watches where somebody else publishes, unless a viewer is asked for', async () => {
  const { t, advance } = await renderInScenario('external', (stream) => <StreamPublisher stream={stream} />);
  await advance(3000);
  expect(t.viewers.visits).toEqual([]);
});

it('says what is wrong where the camera is out of reach', async () => {
  await renderInScenario('pull-interrupted', (stream) => <StreamPublisher stream={stream} />);
  expect(screen.getByRole('alert')).toHaveTextContent('No picture comes from the camera.');
});
