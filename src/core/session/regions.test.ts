import { describe, expect, it } from 'vitest';
import { phaseOf, phases } from './phase.js';
import { initialRegions, type Regions, regionTables, transition } from './regions.js';

const regions = Object.keys(regionTables) as (keyof Regions)[];
const statesOf = (region: keyof Regions): string[] => Object.keys(regionTables[region]);
const edgesOf = (region: keyof Regions): [from: string, event: string, to: string][] =>
  Object.entries<Readonly<Record<string, string>>>(regionTables[region]).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]): [string, string, string] => [from, event, to]),
  );

describe.each(regions)('the table of %s', (region) => {
  it('leads only to states that it has', () => {
    const states = statesOf(region);
    expect(edgesOf(region).filter(([, , to]) => !states.includes(to))).toEqual([]);
  });

  it('reaches every state from the first one, and the first one from every state', () => {
    const reach = (start: string, edges: [string, string][]): Set<string> => {
      const found = new Set([start]);
      for (let grown = true; grown;) {
        const next = edges.filter(([from, to]) => found.has(from) && !found.has(to));
        for (const [, to] of next) found.add(to);
        grown = next.length > 0;
      }
      return found;
    };
    const edges = edgesOf(region).map(([from, , to]): [string, string] => [from, to]);
    const first = initialRegions[region];
    expect(reach(first, edges)).toEqual(new Set(statesOf(region)));
    expect(
      reach(
        first,
        edges.map(([from, to]) => [to, from]),
      ),
    ).toEqual(new Set(statesOf(region)));
  });

  it('stays where it is on an event that it does not know', () => {
    expect(transition(region, initialRegions[region], 'no such event')).toBe(initialRegions[region]);
  });
});

describe('a transition', () => {
  it('follows the table', () => {
    expect(transition('stream', 'none', 'create')).toBe('creating');
    expect(transition('lease', 'at-risk', 'renew')).toBe('ok');
  });

  it('never leads out of an over stream but by a reset', () => {
    for (const state of ['ended', 'failed'] as const)
      expect(edgesOf('stream').filter(([from]) => from === state)).toEqual([[state, 'reset', 'none']]);
  });

  it('calls the video live again only for counted frames', () => {
    const into = edgesOf('publication').filter(([, , to]) => to === 'publishing');
    expect(new Set(into.map(([, event]) => event))).toEqual(new Set(['frames']));
  });
});

describe('the phase', () => {
  const combinations = statesOf('capture').flatMap((capture) =>
    statesOf('stream').flatMap((stream) =>
      statesOf('publication').flatMap((publication) =>
        statesOf('lease').map((lease) => ({ capture, stream, publication, lease }) as Regions),
      ),
    ),
  );

  it('is one of the known ones for every combination of the regions, and each is reached', () => {
    expect(combinations).toHaveLength(5 * 6 * 10 * 4);
    expect(new Set(combinations.map(phaseOf))).toEqual(new Set(phases));
  });

  it('is live only with an active stream whose frames are counted', () => {
    const live = combinations.filter((regions) => phaseOf(regions) === 'live');
    expect(new Set(live.map(({ stream, publication }) => `${stream} ${publication}`))).toEqual(
      new Set(['active publishing']),
    );
  });

  it('says nothing of the lease', () => {
    const changed = combinations.filter(
      (regions) => phaseOf({ ...regions, lease: 'lost' }) !== phaseOf({ ...regions, lease: 'none' }),
    );
    expect(changed).toEqual([]);
  });

  it('shows what a stream is, whatever the camera does meanwhile', () => {
    const telling = combinations.filter(
      ({ stream, publication }) => stream !== 'none' && stream !== 'active' && publication !== 'armed',
    );
    expect(telling.filter((regions) => phaseOf(regions) !== regions.stream)).toEqual([]);
  });
});
