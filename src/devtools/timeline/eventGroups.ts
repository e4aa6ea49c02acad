import type { LogEntry } from '../../core/events/LogEntry.js';

/** What can be picked out of the events. */
export const eventGroups = ['all', 'phases', 'lease', 'reconnects'] as const;
export type EventGroup = (typeof eventGroups)[number];

const LEASE: readonly LogEntry['type'][] = ['created', 'renewed', 'renewal-failed', 'recreating'];
const RECONNECTS: readonly LogEntry['type'][] = [
  'room-lost',
  'join-failed',
  'published',
  'woke',
  'recreating',
  'create-retry',
];

export function isInGroup(entry: LogEntry, group: EventGroup): boolean {
  const { type } = entry;
  switch (group) {
    case 'all':
      return true;
    case 'phases':
      return type === 'phase' || type === 'transition';
    case 'lease':
      return LEASE.includes(type) || entry['region'] === 'lease';
    case 'reconnects':
      return RECONNECTS.includes(type) || (entry['region'] === 'publication' && isReconnecting(entry));
  }
}

/** How often the way into the room was lost and sought. */
export const countReconnects = (log: readonly LogEntry[]): number =>
  log.filter(({ type, to }) => type === 'phase' && to === 'reconnecting').length;

const isReconnecting = ({ from, to }: LogEntry): boolean => from === 'reconnecting' || to === 'reconnecting';
