import { type Bundle, bundlesOf, type Span } from './bundlesOf.js';
import type { Drawn } from './transitionsOf.js';

/** A box of the drawing. */
export interface Box {
  state: string;
  x: number;
  y: number;
}

/** A line with an arrow at its end, and where its name stands, if it has one of its own. */
export interface Line {
  path: string;
  label: { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
}

/** A diagram in pixels. */
export interface Layout {
  width: number;
  height: number;
  boxes: readonly Box[];
  lines: readonly Line[];
  /** Around the states that share ways. */
  frame: { x: number; y: number; width: number; height: number } | null;
}

export const BOX = { width: 124, height: 30 } as const;
const ROW = 68;
const LANE = 66;
const MARGIN = 12;
/** Between a box and its first lane. */
const GAP = 26;
/** Room inside of the frame, left of its boxes, for the ways that it shares. */
const PORCH = 100;
const FRAME_GAP = 18;

const named = ({ events }: { events: readonly string[] }): string => events.join(', ');

/** States in one column; the next one is reached straight down, others by lanes on the right, earlier ones on the left. */
export function layOut({ states, transitions, group }: Drawn): Layout {
  const rowOf = (state: string): number => states.indexOf(state);
  const first = group ? Math.min(...group.states.map(rowOf)) : states.length;
  const isInside = (state: string): boolean => rowOf(state) >= first;
  const isStraight = ({ from, to }: { from: string; to: string }): boolean => rowOf(to) === rowOf(from) + 1;
  const shared = group?.transitions ?? [];

  const spans: Span[] = [
    ...transitions
      .filter((way) => !isStraight(way))
      .map((way) => ({ from: rowOf(way.from), to: rowOf(way.to), name: named(way), ofFrame: false })),
    ...shared
      .filter(({ to }) => !isInside(to))
      .map((way) => ({ from: first - 0.5, to: rowOf(way.to), name: named(way), ofFrame: true })),
  ];
  const left = bundlesOf(spans.filter(({ from, to }) => to < from));
  const right = bundlesOf(spans.filter(({ from, to }) => to > from));
  const lanes = (bundles: readonly Bundle[]): number =>
    bundles.length === 0 ? 0 : GAP + (Math.max(...bundles.map(({ lane }) => lane)) + 1) * LANE;

  const x = MARGIN + Math.max(lanes(left), group ? PORCH : 0);
  /** Middle of a row. */
  const y = (row: number): number => MARGIN + row * ROW + BOX.height / 2 + (row >= first ? FRAME_GAP : 0);
  const frame = group && {
    x: x - PORCH,
    y: y(first) - BOX.height / 2 - FRAME_GAP,
    width: PORCH + BOX.width + 10,
    height: (states.length - 1 - first) * ROW + BOX.height + 2 * FRAME_GAP,
  };

  /** Where a line leaves or reaches the side of a box: that of each lane by itself, above for ways up, below for others. */
  const port = (row: number, lane: number, way: 1 | -1): number => y(row) + way * (3 + 3 * Math.min(lane, 3));

  function sideLines({ spans: together, lane }: Bundle, side: 1 | -1): Line[] {
    const edge = side === 1 ? x + BOX.width : x;
    const laneX = edge + side * (GAP + lane * LANE);
    const nearest = together.reduce((one, other) =>
      Math.abs(other.from - other.to) < Math.abs(one.from - one.to) ? other : one,
    );
    return together.map((span): Line => {
      const way = span.to > span.from ? 1 : -1;
      const end = port(span.to, lane, way === 1 ? -1 : 1);
      const start = span.ofFrame && frame ? frame.y : port(span.from, lane, way);
      const begin =
        span.ofFrame && frame
          ? `M${Math.max(laneX, frame.x + 6)} ${start} v-8 H${laneX}`
          : `M${edge} ${start} H${laneX}`;
      const text = span.name;
      const label = {
        text,
        x: laneX + side * 5,
        y: (start + end) / 2 + 4,
        anchor: side === 1 ? 'start' : 'end',
      } as const;
      return { path: `${begin} V${end} H${edge + side * 2}`, label: span === nearest ? label : null };
    });
  }

  const down = transitions.filter(isStraight).map((way): Line => {
    const [from, to] = [y(rowOf(way.from)), y(rowOf(way.to))];
    const middle = x + BOX.width / 2;
    return {
      path: `M${middle} ${from + BOX.height / 2} V${to - BOX.height / 2 - 2}`,
      label: { text: named(way), x: middle + 6, y: (from + to) / 2 + 4, anchor: 'start' },
    };
  });
  const inwards = shared
    .filter(({ to }) => isInside(to))
    .map((way): Line => {
      const middle = y(rowOf(way.to));
      return {
        path: `M${x - PORCH} ${middle} H${x - 2}`,
        label: { text: named(way), x: x - PORCH / 2, y: middle - 6, anchor: 'middle' },
      };
    });

  return {
    width: x + BOX.width + Math.max(lanes(right), 60) + MARGIN,
    height: y(states.length - 1) + BOX.height / 2 + MARGIN + (frame ? FRAME_GAP : 0),
    boxes: states.map((state) => ({ state, x, y: y(rowOf(state)) - BOX.height / 2 })),
    lines: [
      ...down,
      ...right.flatMap((bundle) => sideLines(bundle, 1)),
      ...left.flatMap((bundle) => sideLines(bundle, -1)),
      ...inwards,
    ],
    frame,
  };
}
