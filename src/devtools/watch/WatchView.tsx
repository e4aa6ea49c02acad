'use client';
import { fill } from '../../components/strings/fill.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { WatchTicks } from './WatchTicks.js';

/** The watches of the session, and what came of each of their questions. */
export function WatchView() {
  const { strings, formats, watches } = useDevtools();
  const words = strings.watch;
  if (watches.length === 0) return <p className="lv-dt-empty">{words.empty}</p>;
  return watches.map((engine, index) => (
    <section key={index}>
      {watches.length > 1 && <h2>{fill(words.name, { number: formats.number(index + 1) })}</h2>}
      <WatchTicks engine={engine} />
    </section>
  ));
}
