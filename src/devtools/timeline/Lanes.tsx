'use client';
import { fill } from '../../components/strings/fill.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import type { ReadLog } from '../record/createLogStore.js';
import { type Lane, lanesOf, type Segment } from './lanesOf.js';
import { type StateKind, stateKind, stateKinds } from './stateKind.js';

const WIDTH = 300;
const HEIGHT = 16;

/** Not by colour alone: what is in trouble is lower than what is good, and what rests is a line. */
const heights: Record<StateKind, number> = { quiet: 3, wait: 6, good: 16, warn: 11, bad: 16 };

/** A row for each region, all of one time. What each of them is now stands beside it. */
export function Lanes({ log }: { log: ReadLog }) {
  const { strings, formats } = useDevtools();
  const until = Math.max(log.at, log.entries.at(-1)?.at ?? 0);
  const since = log.entries[0]?.at ?? until;
  const span = Math.max(1, until - since);
  const x = (at: number): number => Math.round((10 * WIDTH * (at - since)) / span) / 10;
  const words = strings.timeline;
  return (
    <figure className="lv-dt-lanes">
      <ul>
        {lanesOf(log.entries, until).map((lane) => (
          <li key={lane.name}>
            <Code>{lane.name}</Code>
            <svg
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file to load
              role="img"
              aria-label={fill(words.lane, {
                state: lastOf(lane)?.state ?? strings.none,
                changes: formats.number(lane.changes),
              })}
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
            >
              {lane.segments.map((segment, index) => {
                const kind = stateKind(segment.state);
                return (
                  <rect
                    key={index}
                    data-kind={kind}
                    x={x(segment.from)}
                    y={HEIGHT - heights[kind]}
                    width={Math.max(1, x(segment.to) - x(segment.from))}
                    height={heights[kind]}
                  />
                );
              })}
            </svg>
            <Code>{lastOf(lane)?.state ?? strings.none}</Code>
          </li>
        ))}
      </ul>
      <figcaption aria-hidden="true">
        <span>
          {formats.time(since)} – {formats.time(until)}
        </span>
        {stateKinds.map((kind) => (
          <span key={kind} className="lv-dt-key" data-kind={kind}>
            {words.kinds[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const lastOf = ({ segments }: Lane): Segment | undefined => segments.at(-1);
