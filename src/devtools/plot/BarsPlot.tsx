import { type Bar, barsOf } from './barsOf.js';
import { Plot } from './Plot.js';

interface BarsPlotProps {
  title: string;
  /** From the highest value to the text alternative. */
  summary: (highest: number) => string;
  bars: readonly Bar[];
  good: string;
  /** Where there may be bad ones. */
  bad?: string;
}

/** A bar for each of the last events. */
export function BarsPlot({ title, summary, bars, good, bad }: BarsPlotProps) {
  const paths = barsOf(bars);
  const keys = [
    { kind: 'bar', label: good },
    ...(bad === undefined ? [] : [{ kind: 'bad-bar', label: bad }]),
  ];
  return (
    <Plot title={title} summary={summary(paths.highest)} keys={keys}>
      <path className="lv-dt-bar" d={paths.good} />
      <path className="lv-dt-bad-bar" d={paths.bad} />
    </Plot>
  );
}
