import type { Summary } from '../measure/summarize.js';
import { table } from '../report/table.js';
import type { FlowResult, Results } from './summarizeCells.js';

interface MeasuredLine {
  roundTripMs: number;
  delays: string;
  measuredMs: number;
}

/** The tables for the terminal: times, ratios, and where the time goes. */
export function showFirstFrame(lines: readonly MeasuredLine[], { flows, ratios }: Results): string {
  const names = [...new Set(flows.map(({ flow }) => flow))];
  const at = (flow: string, roundTripMs: number): FlowResult | undefined =>
    flows.find((result) => result.flow === flow && result.roundTripMs === roundTripMs);

  const times = table([
    ['flow', ...lines.map(({ roundTripMs }) => `${roundTripMs} ms`), 'runs, failed'],
    ...names.map((name) => {
      const results = lines.map(({ roundTripMs }) => at(name, roundTripMs));
      const counts = results.map((result) => `${result?.firstFrame?.runs ?? 0}, ${result?.failures ?? 0}`);
      return [
        `${name}  ${results[0]?.title ?? ''}`,
        ...results.map((result) => spread(result?.firstFrame ?? null)),
        [...new Set(counts)].join(' / '),
      ];
    }),
  ]);
  const compared = table([
    ['ratio', 'round trip', 'measured', 'target', 'holds'],
    ...ratios.map(({ flow, of, roundTripMs, ratio, atMost }) => [
      `${flow} / ${of}`,
      `${roundTripMs} ms`,
      ratio.toFixed(3),
      atMost === null ? '' : `<= ${atMost.toFixed(2)}`,
      atMost === null ? '' : ratio <= atMost ? 'yes' : 'NO',
    ]),
  ]);
  const way = table([
    [
      'median, ms after the click',
      'create',
      'created',
      'signal',
      'joined',
      'track',
      'media',
      'packet',
      'frame',
    ],
    ...flows.map(({ flow, roundTripMs, timeline }) => [
      `${flow} at ${roundTripMs} ms`,
      ...Object.values(timeline).map((ms) => (ms === null ? '-' : ms.toFixed(0))),
    ]),
  ]);
  const measured = lines.map(
    ({ roundTripMs, delays, measuredMs }) =>
      `${roundTripMs} ms: delays ${delays}; an empty request takes ${measuredMs.toFixed(1)} ms`,
  );
  return `\nClick to first counted frame, ms: median (least to most)\n${measured.join('\n')}\n\n${times}\n\n${compared}\n\n${way}\n`;
}

const spread = (summary: Summary | null): string =>
  summary === null
    ? '-'
    : `${summary.median.toFixed(0)} (${summary.min.toFixed(0)} to ${summary.max.toFixed(0)})`;
