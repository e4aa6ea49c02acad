'use client';
import { presence } from '../../../../components/part/presence.js';
import type { StreamSummary } from '../../../client/records.js';
import { phaseOf, StateBadge } from '../../shared/StateBadge.js';
import { dayWords } from '../../shared/times.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { StreamName } from './StreamName.js';

interface StreamRowProps {
  stream: StreamSummary;
  isSelected: boolean;
}

/** One stream. */
export function StreamRow({ stream: { id, name, state, createdAt }, isSelected }: StreamRowProps) {
  const { unnamed, locale } = useStreamloopStrings();
  return (
    <tr data-selected={presence(isSelected)}>
      <th scope="row">
        <StreamName id={id} words={name || unnamed} isSelected={isSelected} />
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
