// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { scenarios } from '../../src/testing/session/scenarios.js';
import { renderBoth, renderPublisher, renderStatus } from '../../stories/support/renderStages.js';

/** What is needed here of a story as `preview.meta().story()` makes it. */
interface Story {
  composed: { args: { scenario?: string } };
  input: { render?: unknown; loaders?: unknown };
  meta: { input: { render?: unknown } };
}

const files = import.meta.glob<Record<string, Story>>('../../stories/**/*.stories.tsx', { eager: true });
const composed: unknown[] = [renderPublisher, renderStatus, renderBoth];

/** Only what shows a ready component counts: a story with a render or loaders of its own may show anything. */
const isOfComponent = ({ input, meta }: Story): boolean =>
  !input.render && !input.loaders && composed.includes(meta.input.render);

it('shows every scenario in a story of a ready component', () => {
  const stories = Object.values(files).flatMap((file) => Object.values(file));
  const shown = new Set(stories.filter(isOfComponent).map((story) => story.composed.args.scenario));
  expect(Object.keys(scenarios).filter((scenario) => !shown.has(scenario))).toEqual([]);
});
