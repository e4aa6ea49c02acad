import type { Summary } from '../measure/summarize.js';
import { table } from '../report/table.js';
import type { LoopCost } from './measureLoop.js';

const spread = (summary: Summary | null): string =>
  summary ? `${summary.median.toFixed(0)} (${summary.min.toFixed(0)} to ${summary.max.toFixed(0)})` : 'none';

export function showWatch(costs: readonly LoopCost[]): string {
  return `\n${table([
    [
      'loop',
      'answers a minute',
      'ms between them',
      'age when shown, ms',
      'age on the page, mean',
      'commits a minute',
      'requests a minute',
    ],
    ...costs.map((cost) => [
      cost.name,
      cost.answersPerMinute.toFixed(0),
      spread(cost.betweenMs),
      spread(cost.ageWhenShownMs),
      cost.meanAgeOnPageMs.toFixed(0),
      cost.commitsPerMinute.toFixed(0),
      Object.entries(cost.requestsPerMinute)
        .map(([route, count]) => `${route} ${count.toFixed(0)}`)
        .join(', '),
    ]),
  ])}\n`;
}
