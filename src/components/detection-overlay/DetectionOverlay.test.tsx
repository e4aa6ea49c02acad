import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import { StreamPublisher } from '../stream-publisher/StreamPublisher.js';
import type { Detection } from './Detection.js';
import { DetectionOverlay } from './DetectionOverlay.js';

const cup: Detection = { label: 'cup', x: 0.1, y: 0.2, width: 0.3, height: 0.4 };

afterEach(cleanup);

/** jsdom lays nothing out and decodes nothing. */
function show(video: HTMLVideoElement, size: { width: number; height: number }): void {
  const own = { videoWidth: 640, videoHeight: 480, clientWidth: size.width, clientHeight: size.height };
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(video, name, { configurable: true, value });
  video.style.objectFit = 'contain';
  fireEvent(video, new Event('loadedmetadata'));
}

function Own({ detections, mirrored = false }: { detections: readonly Detection[]; mirrored?: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  return (
    <div>
      <video ref={video} muted data-testid="video" />
      <DetectionOverlay detections={detections} videoRef={video} mirrored={mirrored} />
    </div>
  );
}
const shown = (detections: readonly Detection[], mirrored?: boolean): void => {
  render(<Own detections={detections} {...(mirrored === undefined ? {} : { mirrored })} />);
  show(screen.getByTestId('video'), { width: 400, height: 100 });
};
const styleOf = (element: HTMLElement): string[] => {
  const { left, top, width, height } = element.style;
  return [left, top, width, height];
};

it('lies over the picture and not over the bars beside it', () => {
  shown([cup]);
  const [left, top, width, height] = styleOf(screen.getByRole('list', { name: 'What the model has found' }));
  expect([Number.parseFloat(left ?? ''), top, Number.parseFloat(width ?? ''), height]).toEqual([
    expect.closeTo(400 / 3),
    '0px',
    expect.closeTo(400 / 3),
    '100px',
  ]);
  const box = styleOf(screen.getByRole('listitem')).map(Number.parseFloat);
  expect(box.map(Math.round)).toEqual([10, 20, 30, 40]);
});

it('is not there before there is a picture', () => {
  render(<Own detections={[cup]} />);
  expect(screen.queryByRole('list')).toBeNull();
});

it('is mirrored with the picture, and its words are not', () => {
  shown([{ ...cup, score: 0.874 }], true);
  expect(Number.parseFloat(screen.getByRole('listitem').style.left)).toBeCloseTo(60);
  expect(screen.getByRole('listitem')).toHaveTextContent(/^cup 87%$/);
});

it('cuts off at the edge what a model has put outside, and bears what is no number', () => {
  shown([
    { label: 'wide', x: -0.5, y: 0.5, width: 3, height: 3 },
    { label: 'odd', x: Number.NaN, y: 0, width: Number.NaN, height: 1 },
  ]);
  const [wide, odd] = screen.getAllByRole('listitem');
  expect(wide && styleOf(wide)).toEqual(['0%', '50%', '100%', '50%']);
  expect(odd && styleOf(odd)).toEqual(['0%', '0%', '0%', '100%']);
});

it('inside of a preview follows its picture', async () => {
  const { container } = await renderInScenario('live', (stream) => (
    <StreamPublisher.Root stream={stream}>
      <StreamPublisher.Preview>
        <DetectionOverlay detections={[cup]} />
      </StreamPublisher.Preview>
    </StreamPublisher.Root>
  ));
  const video = container.querySelector('video');
  if (video) show(video, { width: 640, height: 480 });
  // The test session's camera faces the person.
  expect(Number.parseFloat(screen.getByRole('listitem').style.left)).toBeCloseTo(60);
});
