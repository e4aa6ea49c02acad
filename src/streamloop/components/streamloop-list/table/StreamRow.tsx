'use client';
import { presence } from '../../../../components/part/presence.js';
import type { StreamSummary } from '../../../client/records.js';
import { phaseOf, StateBadge } from '../../shared/StateBadge.js';
import { dayWords } from '../../shared/times.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';

interface StreamRowProps {
  stream: StreamSummary;
  isSelected: boolean;
  onSelect: ((id: string) => void) | undefined;
}

/** One stream. */
export function StreamRow({ stream: { id, name, state, createdAt }, isSelected, onSelect }: StreamRowProps) {
  const { unnamed, locale } = useStreamloopStrings();
  const words = name || unnamed;
  return (
    <tr data-selected={presence(isSelected)}>
      <th scope="row">
        {onSelect ? (
          <button
            type="button"
            className="lv-sl-choice"
            aria-pressed={isSelected}
            onClick={() => onSelect(id)}
          >
            {words}
          </button>
        ) : (
          words
        )}
      </th>
      <td>
        <StateBadge state={state} phase={phaseOf(state)} />
      </td>
      <td>
        <time dateTime={createdAt}>{dayWords(createdAt, locale)}</time>
      </td>
    </tr>
  );
}
