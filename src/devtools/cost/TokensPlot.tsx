'use client';
import { fill } from '../../components/strings/fill.js';
import type { ReadableStore } from '../../core/store/createStore.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { BarsPlot } from '../plot/BarsPlot.js';
import { MOST_BARS } from '../plot/barsOf.js';

/** Tokens of each of the last answers of a watch. */
export function TokensPlot({ engine }: { engine: ReadableStore<WatchSnapshot<unknown>> }) {
  const { strings, formats } = useDevtools();
  const { history } = useStoreValue(engine);
  const words = strings.cost;
  const bars = history
    .slice(-MOST_BARS)
    .flatMap(({ usage }) => (usage ? [{ value: usage.totalTokens, isGood: true }] : []));
  if (bars.length === 0) return null;
  return (
    <BarsPlot
      title={words.plot}
      bars={bars}
      good={words.tokens}
      summary={(most) =>
        fill(words.summary, { count: formats.number(bars.length), most: formats.number(most) })
      }
    />
  );
}
