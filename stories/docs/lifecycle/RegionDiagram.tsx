import { useId } from 'react';
import { Scrolling } from '../tables/Scrolling.js';
import { BOX, layOut, type Line } from './layOut.js';
import './diagram.css';
import { type Machine, transitionsOf } from './transitionsOf.js';

function Way({ line: { path, label }, arrow }: { line: Line; arrow: string }) {
  return (
    <g>
      <path className="diagram-line" d={path} markerEnd={`url(#${arrow})`} />
      {label && (
        <text className="diagram-event" x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </g>
  );
}

interface RegionDiagramProps {
  /** Name of the region: `lease`. */
  region: string;
  machine: Machine;
  initial: string;
}

/** A region of a session as a drawing, made from its table; `TransitionList` says the same in words. */
export function RegionDiagram({ region, machine, initial }: RegionDiagramProps) {
  const { width, height, boxes, lines, frame } = layOut(transitionsOf(machine));
  const arrow = useId();
  return (
    <Scrolling label={`Diagram of ${region}`}>
      <svg
        className="diagram"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing made of elements cannot be an img
        role="img"
        aria-label={`States of ${region}, with the events that lead from one to another. The list below says the same.`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <defs>
          <marker id={arrow} markerWidth="8" markerHeight="8" refX="6" refY="4" orient="auto">
            <path d="M0 0 8 4 0 8z" fill="currentcolor" />
          </marker>
        </defs>
        {frame && <rect className="diagram-frame" rx="12" {...frame} />}
        {lines.map((line) => (
          <Way key={`${line.path} ${line.label?.text ?? ''}`} line={line} arrow={arrow} />
        ))}
        {boxes.map(({ state, x, y }) => (
          <g key={state}>
            <rect
              className="diagram-state"
              x={x}
              y={y}
              {...BOX}
              rx="8"
              strokeWidth={state === initial ? 3 : 1.5}
            />
            <text x={x + BOX.width / 2} y={y + BOX.height / 2 + 5} textAnchor="middle">
              {state}
            </text>
          </g>
        ))}
      </svg>
    </Scrolling>
  );
}
