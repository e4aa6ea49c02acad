'use client';
import { useState } from 'react';
import { useStoreValue } from '../../hooks/useStoreValue.js';
import { useDevtools } from '../panel/DevtoolsContext.js';
import { Fact } from '../panel/Fact.js';
import { EventTable } from './EventTable.js';
import { countReconnects, type EventGroup, eventGroups, isInGroup } from './eventGroups.js';
import { Lanes } from './Lanes.js';

/** What happened: the regions over time, and every event. */
export function TimelineView() {
  const { strings, formats, record } = useDevtools();
  const words = strings.timeline;
  const log = useStoreValue(record.log);
  const [group, setGroup] = useState<EventGroup>('all');
  const shown = log.entries.filter((entry) => isInGroup(entry, group));
  return (
    <>
      <h2>{words.title}</h2>
      <Lanes log={log} />
      <dl className="lv-dt-facts">
        <Fact name={words.reconnects}>{formats.number(countReconnects(log.entries))}</Fact>
        <Fact name={words.wakeUps}>
          {formats.number(log.entries.filter(({ type }) => type === 'woke').length)}
        </Fact>
      </dl>
      <div className="lv-dt-line">
        <h2>{words.events}</h2>
        <label className="lv-dt-session">
          {words.show}
          <select
            value={group}
            onChange={(event) => setGroup(eventGroups.find((one) => one === event.target.value) ?? 'all')}
          >
            {eventGroups.map((one) => (
              <option key={one} value={one}>
                {words.groups[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <EventTable entries={shown} label={words.events} empty={words.empty} />
    </>
  );
}
