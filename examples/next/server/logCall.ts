import 'server-only';
import type { HandlerEvent } from 'react-live-vision/server';

/** One line for each call that failed on this side. The events hold no token, key or body; nor does this. */
export function logCall({ operation, status, code, requestId, cause }: HandlerEvent): void {
  if (status < 500) return;
  const what = `overshoot ${operation ?? 'call'} ${status} ${code ?? ''}`;
  console.error(`${what} (${requestId}): ${reasons(cause).join(' ')}`);
}

/** An error, and what brought it about. */
function reasons(cause: unknown): string[] {
  return cause instanceof Error ? [cause.message, ...reasons(cause.cause)] : [];
}
