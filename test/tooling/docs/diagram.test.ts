import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { regionTables } from 'react-live-vision';
import { describe, expect, it } from 'vitest';
import { type Layout, layOut } from '../../../stories/docs/lifecycle/layOut.js';
import { RegionDiagram } from '../../../stories/docs/lifecycle/RegionDiagram.js';
import { TransitionList } from '../../../stories/docs/lifecycle/TransitionList.js';
import { type Machine, transitionsOf } from '../../../stories/docs/lifecycle/transitionsOf.js';

const regions: [string, Machine][] = Object.entries(regionTables);

/** Every way that a drawing shows, the shared ones for each state in the frame. */
function drawn(machine: Machine): string[] {
  const { transitions, group } = transitionsOf(machine);
  const shared = (group?.states ?? []).flatMap((from) =>
    (group?.transitions ?? []).map(({ to, events }) => ({ from, to, events })),
  );
  return [...transitions, ...shared]
    .flatMap(({ from, to, events }) => events.map((event) => `${from} ${event} ${to}`))
    .sort();
}

const told = (machine: Machine): string[] =>
  Object.entries(machine)
    .flatMap(([from, events]) => Object.entries(events).map(([event, to]) => `${from} ${event} ${to}`))
    .sort();

const isStay = (way: string): boolean => way.split(' ')[0] === way.split(' ')[2];

/** Names of events, roughly as wide as they are written. */
function labels({ lines }: Layout): { text: string; left: number; right: number; y: number }[] {
  return lines.flatMap(({ label }) => {
    if (!label) return [];
    const width = label.text.length * 7.3;
    const before = { start: 0, middle: width / 2, end: width }[label.anchor];
    return [{ text: label.text, left: label.x - before, right: label.x - before + width, y: label.y }];
  });
}

describe.each(regions)('the diagram of %s', (region, machine) => {
  it('shows every way of the table, and no other', () => {
    const changes = (ways: string[]): string[] => ways.filter((way) => !isStay(way));
    expect(changes(drawn(machine))).toEqual(changes(told(machine)));
  });

  it('names every state once, and every event', () => {
    const html = renderToStaticMarkup(createElement(RegionDiagram, { region, machine, initial: 'none' }));
    const texts = [...html.matchAll(/<text( class="diagram-event")?[^>]*>([^<]+)<\/text>/g)];
    const states = texts.filter(([, isEvent]) => !isEvent).map(([, , text = '']) => text);
    expect(states.sort()).toEqual(Object.keys(machine).sort());
    const named = new Set(texts.flatMap(([, isEvent, text = '']) => (isEvent ? text.split(', ') : [])));
    expect([...named].sort()).toEqual([...new Set(Object.values(machine).flatMap(Object.keys))].sort());
  });

  it('writes nothing over something else, and nothing outside', () => {
    const layout = layOut(transitionsOf(machine));
    const all = labels(layout);
    const clashes = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => Math.abs(one.y - other.y) < 11 && one.left < other.right && other.left < one.right)
        .map((other) => `${one.text} over ${other.text}`),
    );
    expect(clashes).toEqual([]);
    expect(all.filter(({ left, right }) => left < 0 || right > layout.width)).toEqual([]);
  });

  it('says the same as a list', () => {
    const html = renderToStaticMarkup(createElement(TransitionList, { region, machine }));
    const rows = [...html.matchAll(/<code>([\w-]+)<\/code><\/th><td>([^<]*)<\/td>/g)];
    const ways = rows.flatMap(([, from = '', cell = '']) =>
      cell.split(', ').map((way) => `${from} ${way.replace('→ ', '')}`),
    );
    expect(ways.sort()).toEqual(told(machine));
  });
});
