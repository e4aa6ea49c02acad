'use client';
import { fill } from '../../components/strings/fill.js';
import { redact } from '../../core/events/redact.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { BarsPlot } from '../plot/BarsPlot.js';
import { MOST_BARS } from '../plot/barsOf.js';
import { isFailed } from './isFailed.js';

/** More are in the record, and in the bundle. */
const MOST_ROWS = 100;

/** The requests of the provider's client: those of all its sessions, and those of no session. */
export function RequestsView() {
  const { strings, formats, calls, isTold } = useDevtools();
  const { requests: words, columns } = strings;
  const all = useStoreValue(calls);
  if (all.length === 0) return <p className="lv-dt-empty">{isTold ? words.empty : words.untold}</p>;
  const shown = all.slice(-MOST_ROWS);
  const drawn = all.slice(-MOST_BARS);
  return (
    <>
      <BarsPlot
        title={words.title}
        bars={drawn.map((call) => ({ value: call.durationMs, isGood: !isFailed(call) }))}
        good={words.ok}
        bad={words.failed}
        summary={(longest) =>
          fill(words.summary, {
            count: formats.number(drawn.length),
            failed: formats.number(drawn.filter(isFailed).length),
            longest: formats.number(Math.round(longest)),
          })
        }
      />
      <table className="lv-dt-table" aria-label={strings.tabs.requests}>
        <thead>
          <tr>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.operation}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.duration}</th>
            <th scope="col">{columns.requestId}</th>
          </tr>
        </thead>
        <tbody>
          {shown
            .map((call, index) => (
              <tr key={all.length - shown.length + index} data-failed={isFailed(call) ? '' : undefined}>
                <td>{formats.time(call.at)}</td>
                <td>
                  <Code>{call.operation}</Code>
                </td>
                <td>
                  <Code>{[call.status, call.failure].filter((part) => part !== null).join(' ')}</Code>
                </td>
                <td>{formats.unit('milliseconds', Math.round(call.durationMs))}</td>
                <td>{call.requestId === null ? strings.none : <Code>{redact(call.requestId)}</Code>}</td>
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
      {all.length > shown.length && (
        <p className="lv-dt-empty">
          {fill(words.older, { count: formats.number(all.length - shown.length) })}
        </p>
      )}
    </>
  );
}
