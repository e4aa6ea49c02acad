'use client';
import { fill } from '../../components/strings/fill.js';
import { plotPath, plotScale } from '../../components/stream-status/plot/plotPath.js';
import { stallsIn } from '../../components/stream-status/plot/RateSample.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { Plot, PLOT } from '../plot/Plot.js';
import { RATES_SPAN_MS } from '../record/createRecords.js';

/** Frame rates of the last minutes, sent and counted: the drawing of `StreamStatusPlot`, from the record of the panel. */
export function RatesPlot() {
  const { strings, formats, record } = useDevtools();
  const samples = useStoreValue(record.rates);
  const words = strings.rates;
  const last = samples.at(-1);
  if (!last) return <p className="lv-dt-empty">{words.empty}</p>;
  const scale = plotScale(samples, RATES_SPAN_MS);
  const stalls = stallsIn(samples);
  return (
    <Plot
      title={words.title}
      summary={fill(words.summary, {
        sent: formats.number(last.sent),
        counted: formats.number(last.counted),
        stalls: formats.number(stalls.length),
      })}
      keys={[
        { kind: 'sent', label: words.sent },
        { kind: 'counted', label: words.counted },
        ...(stalls.length > 0 ? [{ kind: 'stalled', label: words.stalled }] : []),
      ]}
    >
      {stalls.map(({ from, to }) => (
        <rect
          key={from}
          className="lv-dt-stall"
          x={Math.max(0, scale.x(from))}
          width={Math.max(2, scale.x(to) - Math.max(0, scale.x(from)))}
          height={PLOT.height}
        />
      ))}
      <path className="lv-dt-sent" d={plotPath(samples, 'sent', scale)} />
      <path className="lv-dt-counted" d={plotPath(samples, 'counted', scale)} />
    </Plot>
  );
}
