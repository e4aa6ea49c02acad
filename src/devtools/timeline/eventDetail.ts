import type { LogEntry } from '../../core/events/LogEntry.js';

/** Said elsewhere in the row. */
const KNOWN: readonly string[] = ['type', 'at', 'generation', 'id'];

/** What an event says besides its name, in the words of the code. */
export function eventDetail(entry: LogEntry): string {
  const { from, to } = entry;
  if (entry.type === 'phase') return `${text(from)} → ${text(to)}`;
  if (entry.type === 'transition')
    return `${text(entry['region'])}: ${text(from)} → ${text(to)} (${text(entry['cause'])})`;
  return Object.entries(entry)
    .filter(([name, value]) => !KNOWN.includes(name) && value !== null)
    .map(([name, value]) => (name === 'error' ? text(value) : `${name}: ${text(value)}`))
    .join(', ');
}

function text(value: LogEntry[string] | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { code, status, requestId } = value;
  return [code, status, requestId].filter((part) => part !== null).join(' ');
}
