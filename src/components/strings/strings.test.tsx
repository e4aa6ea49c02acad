import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import { errorCatalog } from '../../core/errors/errorCatalog.js';
import { endReasons } from '../../core/session/endReason.js';
import { phases } from '../../core/session/phase.js';
import { scenarios, type TestScenario } from '../../testing/session/scenarios.js';
import { StreamStatus } from '../stream-status/StreamStatus.js';
import type { LiveVisionStrings } from './LiveVisionStrings.js';
import { StreamPublisher } from '../stream-publisher/StreamPublisher.js';
import { defaultStrings } from './defaultStrings.js';
import { fill } from './fill.js';
import { mergeStrings } from './mergeStrings.js';
import { useStrings } from './StringsContext.js';
import { StringsProvider } from './StringsProvider.js';

describe('the dictionary', () => {
  it('has words for every phase, end reason and error, and for nothing else', () => {
    expect(Object.keys(defaultStrings.phases).toSorted()).toEqual([...phases].toSorted());
    expect(Object.keys(defaultStrings.endReasons).toSorted()).toEqual(Object.keys(endReasons).toSorted());
    expect(Object.keys(defaultStrings.errors).toSorted()).toEqual(Object.keys(errorCatalog).toSorted());
  });

  it('says what happened and what to do in whole sentences', () => {
    for (const { what, next } of Object.values(defaultStrings.errors)) {
      expect(what).toMatch(/^[A-Z].+\.$/);
      expect(next).toMatch(/^[A-Z].+\.$/);
    }
  });
});

describe('StringsProvider', () => {
  function Words() {
    const { publisher, errors } = useStrings();
    return <p>{`${publisher.start}, ${publisher.stop}, ${errors.network.what}, ${errors.network.next}`}</p>;
  }

  it('replaces some words and keeps the rest, also inside of another', () => {
    render(
      <StringsProvider strings={{ publisher: { start: 'Go' } }}>
        <StringsProvider strings={{ publisher: { stop: 'Halt' }, errors: { network: { what: 'No net.' } } }}>
          <Words />
        </StringsProvider>
      </StringsProvider>,
    );
    expect(screen.getByText(`Go, Halt, No net., ${defaultStrings.errors.network.next}`)).toBeInTheDocument();
  });

  it('reaches the components', async () => {
    await renderInScenario('idle', (stream) => (
      <StringsProvider strings={{ publisher: { start: 'Los' } }}>
        <StreamPublisher stream={stream} />
      </StringsProvider>
    ));
    expect(screen.getByRole('button', { name: 'Los' })).toBeInTheDocument();
  });
});

const marked = <T,>(value: T): T => {
  if (typeof value === 'string') return `«${value}»` as T;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]: [string, unknown]) => [key, marked(inner)]),
  ) as T;
};
const pseudo: LiveVisionStrings = { ...marked(defaultStrings), locale: 'en' };

/** What a person reads or hears: texts and names, the labels of cameras and bare numbers aside. */
function wordsOf(container: HTMLElement): string[] {
  const cameras = ['Built-in camera', 'USB camera'];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  for (const named of container.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      words.push(named.getAttribute(name) ?? '');
  return words.filter((text) => /\p{L}/u.test(text) && !cameras.includes(text));
}

it.each(Object.keys(scenarios) as TestScenario[])(
  'has no word from outside the dictionary in "%s"',
  async (scenario) => {
    const { container } = await renderInScenario(scenario, (stream) => (
      <StringsProvider strings={pseudo}>
        <StreamPublisher stream={stream} />
        <StreamStatus stream={stream} />
      </StringsProvider>
    ));
    const words = wordsOf(container);
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((text) => !/^«.*»$/.test(text))).toEqual([]);
  },
);

it('keeps what an override leaves out, undefined included', () => {
  const merged = mergeStrings(defaultStrings, { status: {}, phases: { live: 'On air' } });
  expect(merged.status).toEqual(defaultStrings.status);
  expect(merged.phases).toEqual({ ...defaultStrings.phases, live: 'On air' });
});

it('fills in what is known and leaves the rest', () => {
  expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
});
