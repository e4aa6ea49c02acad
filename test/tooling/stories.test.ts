// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { scenarios } from '../../src/testing/session/scenarios.js';
import { viewerScenarios } from '../../src/testing/viewer/viewerScenarios.js';
import { streamloopScenarios } from '../../src/testing/streamloop/streamloopScenarios.js';
import { loadStreamloop } from '../../stories/support/testStreamloop.js';
import { visionScenarios } from '../../src/testing/vision/visionScenarios.js';
import { renderVision } from '../../stories/support/testVision.js';
import { renderViewer } from '../../stories/support/testViewer.js';
import { renderBoth, renderPublisher, renderStatus } from '../../stories/support/renderStages.js';
import { watchScenarios } from '../../src/testing/watch/watchScenarios.js';
import { renderWatch } from '../../stories/support/testWatch.js';

/** What is needed here of a story as `preview.meta().story()` makes it. */
interface Story {
  composed: { args: { scenario?: string } };
  input: { render?: unknown; loaders?: unknown };
  meta: { input: { render?: unknown; loaders?: unknown } };
}

const files = import.meta.glob<Record<string, Story>>('../../stories/**/*.stories.tsx', { eager: true });

/** Names of the scenarios that a ready component shows: a story with a render or loaders of its own may show anything. */
function shownBy(renders: readonly unknown[]): Set<string | undefined> {
  const isOfComponent = ({ input, meta }: Story): boolean =>
    !input.render && !input.loaders && renders.includes(meta.input.render);
  const stories = Object.values(files).flatMap((file) => Object.values(file));
  return new Set(stories.filter(isOfComponent).map((story) => story.composed.args.scenario));
}

it.each([
  ['session', scenarios, [renderPublisher, renderStatus, renderBoth]],
  ['viewer', viewerScenarios, [renderViewer]],
  ['watch', watchScenarios, [renderWatch]],
  ['vision of the older API', visionScenarios, [renderVision]],
] as const)('shows every scenario of a %s in a story of a ready component', (_, table, renders) => {
  const shown = shownBy(renders);
  expect(Object.keys(table).filter((scenario) => !shown.has(scenario))).toEqual([]);
});

/** What these show is in the service that is loaded, whichever of the components shows it. */
it('shows every scenario of StreamLoop in a story', () => {
  const stories = Object.values(files).flatMap((file) => Object.values(file));
  const loads = ({ input, meta }: Story): boolean =>
    !input.loaders && Array.isArray(meta.input.loaders) && meta.input.loaders.includes(loadStreamloop);
  const shown = new Set(stories.filter(loads).map(({ composed }) => composed.args.scenario ?? 'active'));
  expect(Object.keys(streamloopScenarios).filter((scenario) => !shown.has(scenario))).toEqual([]);
  expect([...shown].filter((scenario) => !(scenario in streamloopScenarios))).toEqual([]);
});
