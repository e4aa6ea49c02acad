import type { ReactNode } from 'react';

/** Size of a drawing, in units of its own: it is stretched to its place. */
export const PLOT = { width: 300, height: 60 };

interface PlotProps {
  title: string;
  /** The same in words, for those who do not see it. */
  summary: string;
  /** What the lines are. */
  keys?: readonly { kind: string; label: string }[];
  children: ReactNode;
}

/** A small drawing with its title and its text alternative. */
export const Plot = ({ title, summary, keys = [], children }: PlotProps) => (
  <figure className="lv-dt-plot">
    <figcaption aria-hidden="true">
      <span>{title}</span>
      {keys.map(({ kind, label }) => (
        <span key={kind} className="lv-dt-key" data-key={kind}>
          {label}
        </span>
      ))}
    </figcaption>
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, there is no file to load
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
      preserveAspectRatio="none"
    >
      {children}
    </svg>
  </figure>
);
