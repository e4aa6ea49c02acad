import type { SessionOptions } from '../../core/session/StreamSession.js';
import type { AnyVisionOptions } from './VisionOptions.js';

/** What the session is told. Into a room of somebody's own, nothing is published from here. */
export function sessionOptionsOf(options: AnyVisionOptions): SessionOptions {
  const { source, publish, onUnmount, onPageHide, graceMs, onExpired, maxDurationMs, wakeLock } = options;
  const isElsewhere = options.transport?.type === 'livekit';
  return {
    ...(isElsewhere ? { source: { type: 'external' } } : source ? { source } : {}),
    ...(publish ? { publish } : {}),
    ...(onUnmount ? { onUnmount } : {}),
    ...(onPageHide ? { onPageHide } : {}),
    ...(graceMs === undefined ? {} : { graceMs }),
    ...(onExpired ? { onExpired } : {}),
    ...(maxDurationMs === undefined ? {} : { maxDurationMs }),
    ...(wakeLock === undefined ? {} : { wakeLock }),
  };
}
