import type { StreamEvent } from 'react-live-vision';

/** One event in a line. Those without a detail worth a word go by their name. */
export function inWords(event: StreamEvent): string {
  switch (event.type) {
    case 'phase':
      return `${event.from} → ${event.to}`;
    case 'created':
    case 'renewed':
      return `lease ${event.type === 'created' ? 'granted' : 'renewed'} for ${event.ttlSeconds} s`;
    case 'renewal-failed':
    case 'create-retry':
      return `${event.type}: ${event.error.code}, again in ${(event.retryInMs / 1000).toFixed(1)} s`;
    case 'status-failed':
    case 'switch-failed':
    case 'delete-failed':
    case 'failed':
      return `${event.type}: ${event.error.code}`;
    case 'room-lost':
      return `room lost: ${event.cause}`;
    case 'woke':
      return `woke up: ${event.cause}`;
    case 'recreating':
    case 'ended':
      return `${event.type}: ${event.reason}`;
    default:
      return event.type;
  }
}
