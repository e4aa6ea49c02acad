// @vitest-environment jsdom
import { beforeAll, expect, it, vi } from 'vitest';
import type { PartStates } from '../../src/components/part/PartStates.js';
import { errorCatalog } from '../../src/core/errors/index.js';
import { endReasons } from '../../src/core/session/endReason.js';
import { phases } from '../../src/core/session/phase.js';
import { regionTables } from '../../src/core/session/regions.js';
import { viewerPhases } from '../../src/core/viewer/ViewerSnapshot.js';
import { watchStops } from '../../src/core/vision/watch/watchStops.js';
import { createTestSession } from '../../src/testing/session/createTestSession.js';
import { scenarios, type TestScenario } from '../../src/testing/session/scenarios.js';
import { streamloopPhases, streamloopStates } from '../../src/streamloop/states/streamloopStates.js';
import type { ControlOutcome } from '../../src/streamloop/streams/ControlOutcome.js';
import { renderBoth, renderPublisher, renderStatus } from '../../stories/support/renderStages.js';
import { partSelectors } from './support/partSelectors.js';
import { showStory, type Story, testedStories } from './support/showStory.js';
import { unshownCodes } from './support/unshownCodes.js';

type AttributeFile = Record<string, PartStates<string> | Record<string, string>>;

const attributeFiles = import.meta.glob<AttributeFile>(
  ['../../src/components/**/*DataAttributes.ts', '../../src/streamloop/components/**/*DataAttributes.ts'],
  { eager: true },
);
const storyFiles = import.meta.glob<Record<string, Story>>('../../stories/**/*.stories.tsx', { eager: true });
const stories = testedStories(storyFiles);

/** One thing to be seen: `StreamPublisherRoot data-phase="live"`. */
interface Declared {
  name: string;
  part: string;
  attribute: string;
  value: string;
}

const declared: readonly Declared[] = Object.values(attributeFiles).flatMap((file) =>
  Object.entries(file)
    .filter(([name]) => name.endsWith('States'))
    .flatMap(([exported, states]) => {
      const part = exported.slice(0, -'States'.length);
      return Object.entries<readonly string[]>(states as PartStates<string>).flatMap(([attribute, values]) =>
        values.map((value) => ({ name: `${part} ${attribute}="${value}"`, part, attribute, value })),
      );
    }),
);

function isSeen({ part, attribute, value }: Declared, shown: HTMLElement): boolean {
  const place = partSelectors[part];
  if (!place) throw new Error(`partSelectors does not say where ${part} is.`);
  return [...shown.querySelectorAll(place.selector)].some(
    (element) =>
      element.getAttribute(attribute) === value &&
      (place.label === undefined || element.querySelector('.lv-label')?.textContent === place.label),
  );
}

/**
 * What a ready component has shown somewhere, as `attribute="value"` of its own root or of the words in it. Apart for the
 * StreamLoop components: some of their phases and codes have the same names.
 */
const seenValues = new Set<string>();
const seenOfStreamloop = new Set<string>();
let unseen: readonly Declared[] = declared;

/** jsdom has no media. */
class NoVideo {
  readonly getVideoTracks = (): readonly never[] => [];
}

beforeAll(async () => {
  vi.stubGlobal('MediaStream', NoVideo);
  for (const { story } of stories)
    await showStory(story, (shown) => {
      unseen = unseen.filter((state) => !isSeen(state, shown));
      for (const element of shown.querySelectorAll('.lv-root, .lv-root *')) {
        const seen = element.closest('.lv-sl') ? seenOfStreamloop : seenValues;
        for (const name of element.getAttributeNames())
          if (name.startsWith('data-')) seen.add(`${name}="${element.getAttribute(name) ?? ''}"`);
      }
    });
}, 300_000);

it('finds the states of every part beside its attributes', () => {
  const incomplete = Object.entries(attributeFiles).filter(([, file]) => {
    const names = Object.entries(file);
    const attributes = names.find(([name]) => name.endsWith('DataAttributes'))?.[1];
    const states = names.find(([name]) => name.endsWith('States'))?.[1];
    return Object.values(attributes ?? {}).toString() !== Object.keys(states ?? {}).toString();
  });
  expect(incomplete.map(([path]) => path)).toEqual([]);
  expect(declared.length).toBeGreaterThan(200);
});

/** Not rendered before the picture has a size, which it has in a browser only: their stories look for them there. */
const NEED_LAYOUT = ['DetectionOverlay'];

it('has a story for each state that a part declares', () => {
  expect(unseen.filter(({ part }) => !NEED_LAYOUT.includes(part)).map(({ name }) => name)).toEqual([]);
});

it.each([
  ['phase', 'data-phase', [...phases, ...viewerPhases]],
  ['state of the lease', 'data-lease', Object.keys(regionTables.lease)],
  ['state of the source', 'data-capture', Object.keys(regionTables.capture)],
  ['reason of an end', 'data-reason', Object.keys(endReasons)],
  ['reason of a watch to stop', 'data-reason', Object.keys(watchStops)],
  ['code', 'data-code', Object.keys(errorCatalog).filter((code) => !(code in unshownCodes))],
])('has a story for each %s', (_, attribute, values) => {
  expect(values.filter((value) => !seenValues.has(`${attribute}="${value}"`))).toEqual([]);
});

/** Complete: the type sees to that. */
const outcomes: Record<ControlOutcome['type'], true> = {
  accepted: true,
  'no-op': true,
  busy: true,
  refused: true,
  failed: true,
  unknown: true,
};
const commands: Record<ControlOutcome['command'], true> = {
  start: true,
  stop: true,
  schedule: true,
  cancel: true,
  remove: true,
};

it.each([
  ['state', 'data-state', Object.keys(streamloopStates)],
  ['phase', 'data-phase', streamloopPhases],
  ['outcome of a command', 'data-outcome', Object.keys(outcomes)],
  ['command that has an outcome', 'data-command', Object.keys(commands)],
])('has a story of StreamLoop for each %s', (_, attribute, values) => {
  expect(values.filter((value) => !seenOfStreamloop.has(`${attribute}="${value}"`))).toEqual([]);
});

it('has a story of StreamLoop for a state that no document names', () => {
  const states = [...seenOfStreamloop].flatMap((seen) => /^data-state="(.+)"$/.exec(seen)?.[1] ?? []);
  expect(states.filter((state) => !(state in streamloopStates))).not.toEqual([]);
});

it('shows no code of which it is said that nothing shows it', () => {
  expect(Object.keys(unshownCodes).filter((code) => seenValues.has(`data-code="${code}"`))).toEqual([]);
});

/** Nothing in the page says how publishing goes; the session of the scenario does. */
it('has a story of a ready component for each state of the publication', async () => {
  const ready: readonly unknown[] = [renderPublisher, renderStatus, renderBoth];
  const shown = new Set<string | undefined>(
    stories
      .filter(
        ({ story: { input, meta } }) => !input.render && !input.loaders && ready.includes(meta.input.render),
      )
      .map(({ story }) => story.composed.args.scenario),
  );
  const publications = new Set<string>();
  for (const scenario of Object.keys(scenarios) as TestScenario[]) {
    if (!shown.has(scenario)) continue;
    const { session } = await createTestSession(scenario);
    publications.add(session.getSnapshot().publication);
    void session.stop();
  }
  expect(Object.keys(regionTables.publication).filter((state) => !publications.has(state))).toEqual([]);
});
