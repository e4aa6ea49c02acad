'use client';
import { useSelected } from '../../components/part/useSelected.js';
import { fill } from '../../components/strings/fill.js';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { Code } from '../panel/Code.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { Fact } from '../panel/Fact.js';
import { Plot } from '../plot/Plot.js';
import { EventTable } from '../timeline/EventTable.js';
import { isInGroup } from '../timeline/eventGroups.js';
import { grantsIn, leaseLine } from './leaseLine.js';

/** What became of the lease: granted, renewed, at risk, lost, and how long it still is. */
export function LeaseView() {
  const { strings, formats, session, record } = useDevtools();
  const words = strings.lease;
  const { entries, at } = useStoreValue(record.log);
  const lease = useStoreValue(session.leaseInfo);
  const state = useSelected(session, (snapshot) => snapshot.lease);
  const count = (type: string): number => entries.filter((entry) => entry.type === type).length;
  const grants = grantsIn(entries);
  const line = leaseLine(grants, at);
  return (
    <>
      <h2>{words.title}</h2>
      <dl className="lv-dt-facts">
        <Fact name={words.state}>
          <Code>{state}</Code>
        </Fact>
        <Countdown />
        <Fact name={words.length}>{formats.unit('seconds', lease && lease.ttlMs / 1000)}</Fact>
        <Fact name={words.renewals}>{formats.number(count('renewed'))}</Fact>
        <Fact name={words.failures}>{formats.number(count('renewal-failed'))}</Fact>
      </dl>
      {line !== null && (
        <Plot
          title={words.plot}
          summary={fill(words.summary, {
            renewals: formats.number(Math.max(0, grants.length - 1)),
          })}
        >
          <path className="lv-dt-counted" d={line} />
        </Plot>
      )}
      <h2>{words.events}</h2>
      <EventTable
        entries={entries.filter((entry) => isInGroup(entry, 'lease'))}
        label={words.events}
        empty={words.empty}
      />
    </>
  );
}

/** A leaf of its own, because it ticks. Nobody wants to hear it. */
function Countdown() {
  const { strings, formats, session } = useDevtools();
  const left = useStoreValue(session.countdown);
  return <Fact name={strings.lease.left}>{formats.unit('seconds', left)}</Fact>;
}
