import { type Detection, DetectionOverlay, StreamPublisher, StringsProvider } from 'react-live-vision';
import { expect } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import { Framed } from '../support/Framed.js';
import { german } from '../support/german.js';
import { loadSession, type ScenarioArgs, Stage, stopSession, testSessionOf } from '../support/testSession.js';

interface Args extends ScenarioArgs {
  detections?: readonly Detection[];
  /** Of the video, in CSS. */
  objectFit?: 'contain' | 'cover' | 'fill';
  width?: number;
}

// Where they are in the picture of the test session's camera.
const room: readonly Detection[] = [
  { id: 'window', label: 'window', x: 0.6, y: 0.08, width: 0.3, height: 0.37, score: 0.97 },
  { id: 'plant', label: 'plant', x: 0.11, y: 0.16, width: 0.29, height: 0.57, score: 0.91 },
];

const meta = preview.type<{ args: Args }>().meta({
  title: 'DetectionOverlay',
  subcomponents: { DetectionOverlay },
  args: { scenario: 'live', detections: room },
  loaders: [loadSession],
  beforeEach: stopSession,
  render: ({ detections = room, objectFit, width }, context) => (
    <Framed {...(width ? { width } : {})}>
      {objectFit && <style>{`.lv-preview-video { object-fit: ${objectFit}; }`}</style>}
      <Stage t={testSessionOf(context)}>
        {(stream) => (
          <StreamPublisher.Root stream={stream}>
            <StreamPublisher.Preview>
              <DetectionOverlay detections={detections} />
            </StreamPublisher.Preview>
          </StreamPublisher.Root>
        )}
      </Stage>
    </Framed>
  ),
});

/** The picture is mirrored, so are the boxes; the words are not. */
export const OverAMirroredPreview = meta.story({
  async play({ canvas }) {
    const boxes = await canvas.findAllByRole('listitem');
    await expect(boxes).toHaveLength(2);
    const [window, plant] = boxes.map((box) => box.getBoundingClientRect());
    // On the left of the mirrored picture, though it is on the right of what the model has seen.
    await expect((window?.left ?? 0) < (plant?.left ?? 0)).toBe(true);
  },
});
export const InDark = meta.story({ globals: { theme: 'dark' } });
/** A screen is not mirrored. */
export const OverAScreen = meta.story({ args: { scenario: 'sharing-screen' } });
export const Cover = meta.story({ args: { objectFit: 'cover', width: 320 } });
export const Narrow = meta.story({ args: { width: 320 } });
/** What lies outside is cut off, and a long name is shortened. */
export const Odd = meta.story({
  args: {
    detections: [
      { label: 'half outside', x: 0.8, y: -0.2, width: 0.6, height: 0.5 },
      {
        label: 'a very long name that no box of this size could ever hold',
        x: 0.2,
        y: 0.6,
        width: 0.15,
        height: 0.2,
      },
    ],
  },
});
/** The names come from the app; what the overlay itself says is in the dictionary. */
export const InGerman = meta.story({
  render: (args, context) => (
    <StringsProvider strings={german}>
      <Stage t={testSessionOf(context)}>
        {(stream) => (
          <StreamPublisher.Root stream={stream}>
            <StreamPublisher.Preview>
              <DetectionOverlay detections={args.detections ?? []} />
            </StreamPublisher.Preview>
          </StreamPublisher.Root>
        )}
      </Stage>
    </StringsProvider>
  ),
  args: { detections: [{ id: 'window', label: 'Fenster', x: 0.6, y: 0.08, width: 0.3, height: 0.37 }] },
  async play({ canvas }) {
    await expect(await canvas.findByRole('list', { name: german.detections.label })).toBeVisible();
  },
});
export const NothingFound = meta.story({ args: { detections: [] } });
