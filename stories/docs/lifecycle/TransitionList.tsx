import { Table } from '../tables/Table.js';
import type { Machine } from './transitionsOf.js';

/** The table of a region in words: what each event leads to in each state. */
export const TransitionList = ({ region, machine }: { region: string; machine: Machine }) => (
  <details>
    <summary>{`${region} as a list`}</summary>
    <Table
      label={`Transitions of ${region}`}
      head={['State', 'Event and next state']}
      rows={Object.entries(machine).map(([state, events]) => [
        state,
        Object.entries(events)
          .map(([event, next]) => `${event} → ${next}`)
          .join(', '),
      ])}
    />
  </details>
);
