'use client';
import { fill } from '../../components/strings/fill.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { ErrorCode } from '../panel/ErrorCode.js';
import { Fact } from '../panel/Fact.js';
import { BarsPlot } from '../plot/BarsPlot.js';
import { MOST_BARS } from '../plot/barsOf.js';

/** How one watch goes. What a model said stays with the app: here it is what it took. */
export function WatchTicks({ engine }: { engine: ReadableStore<WatchSnapshot<unknown>> }) {
  const { strings, formats } = useDevtools();
  const { watch: words, columns } = strings;
  const { state, reason, error, retryAt, history } = useStoreValue(engine);
  const drawn = history.slice(-MOST_BARS);
  return (
    <>
      <dl className="lv-dt-facts">
        <Fact name={words.state}>
          <Code>{state}</Code>
        </Fact>
        {reason && (
          <Fact name={words.reason}>
            <Code>{reason}</Code>
          </Fact>
        )}
        {error && (
          <Fact name={words.error}>
            <ErrorCode error={error} />
          </Fact>
        )}
        {retryAt !== null && <Fact name={words.retryAt}>{formats.time(retryAt)}</Fact>}
        <Asked />
        <Fact name={words.answered}>{formats.number(history.length)}</Fact>
      </dl>
      {history.length === 0 ? (
        <p className="lv-dt-empty">{words.noAnswer}</p>
      ) : (
        <>
          <BarsPlot
            title={words.title}
            bars={drawn.map(({ latencyMs, outcome }) => ({ value: latencyMs, isGood: outcome === 'ok' }))}
            good={words.ok}
            bad={words.unusable}
            summary={(longest) =>
              fill(words.summary, {
                count: formats.number(drawn.length),
                unusable: formats.number(drawn.filter(({ outcome }) => outcome !== 'ok').length),
                longest: formats.number(Math.round(longest)),
              })
            }
          />
          <table className="lv-dt-table" aria-label={strings.tabs.watch}>
            <thead>
              <tr>
                <th scope="col">{columns.asked}</th>
                <th scope="col">{columns.answered}</th>
                <th scope="col">{columns.latency}</th>
                <th scope="col">{columns.outcome}</th>
                <th scope="col">{columns.model}</th>
              </tr>
            </thead>
            <tbody>
              {history
                .map((result) => (
                  <tr
                    key={`${result.askedAt} ${result.answeredAt}`}
                    data-failed={result.outcome === 'ok' ? undefined : ''}
                  >
                    <td>{formats.time(result.askedAt)}</td>
                    <td>{formats.time(result.answeredAt)}</td>
                    <td>{formats.unit('milliseconds', Math.round(result.latencyMs))}</td>
                    <td>
                      <Code>{result.outcome}</Code>
                    </td>
                    <td>
                      <Code>{result.model}</Code>
                    </td>
                  </tr>
                ))
                .toReversed()}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** All questions about the stream: the service does not say which of them a watch has asked. */
function Asked() {
  const { strings, formats, calls, session } = useDevtools();
  const all = useStoreValue(calls);
  const { id } = useStoreValue(session);
  const count = all.filter((call) => call.operation === 'chat' && call.streamId === id).length;
  return <Fact name={strings.watch.asked}>{formats.number(count)}</Fact>;
}
