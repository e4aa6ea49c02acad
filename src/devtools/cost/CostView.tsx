'use client';
import { useSelected } from '../../components/part/useSelected.js';
import { useCost } from '../../hooks/useCost.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { Fact } from '../panel/Fact.js';
import { TokensPlot } from './TokensPlot.js';

/** What questions about the stream have used, as `useCost` counts. */
export function CostView() {
  const { strings, formats, session, watches } = useDevtools();
  const { cost: words, columns } = strings;
  const id = useSelected(session, (snapshot) => snapshot.id);
  const cost = useCost({ id });
  if (cost.answers === 0) return <p className="lv-dt-empty">{words.empty}</p>;
  return (
    <>
      <h2>{words.title}</h2>
      <dl className="lv-dt-facts">
        <Fact name={words.answers}>{formats.number(cost.answers)}</Fact>
        <Fact name={words.tokens}>{formats.number(cost.totalTokens)}</Fact>
        <Fact name={words.money}>{formats.dollars(cost.microcents)}</Fact>
      </dl>
      {watches.map((engine, index) => (
        <TokensPlot key={index} engine={engine} />
      ))}
      <table className="lv-dt-table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{columns.model}</th>
            <th scope="col">{columns.answers}</th>
            <th scope="col">{columns.tokens}</th>
            <th scope="col">{columns.cached}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(cost.byModel).map(([model, used]) => (
            <tr key={model}>
              <td>
                <Code>{model}</Code>
              </td>
              <td>{formats.number(used.answers)}</td>
              <td>
                {formats.number(used.totalTokens)} ({formats.number(used.promptTokens)} +{' '}
                {formats.number(used.completionTokens)})
              </td>
              <td>{formats.number(used.cachedTokens)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
