import type { PulledSource } from '../capture/StreamSource.js';
import { OvershootError } from '../errors/index.js';
import type { OvershootClient } from './OvershootClient.js';

/**
 * The body of `POST /streams` for video that is pulled. Addresses go to the service itself only: a handler that took them
 * from a page would fetch whatever the page names. Names are known to a handler only.
 */
export function sourceBody(kind: OvershootClient['kind'], source: PulledSource): object {
  if ((source.type === 'remote') === (kind === 'handler')) return { source };
  const detail =
    source.type === 'remote'
      ? 'A direct client knows no names of cameras.'
      : `A handler takes no ${source.type} address from a page.`;
  throw new OvershootError('source-not-allowed', { stage: 'create', detail });
}
