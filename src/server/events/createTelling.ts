import type { Clock } from '../../platform/clock/Clock.js';
import { HandlerError } from '../http/HandlerError.js';
import type { Operation } from '../http/matchRoute.js';
import { inSpan, type Note } from '../tracing/inSpan.js';
import type { HandlerEvent } from './HandlerEvent.js';

/** An event of a call that begins, to be filled while it runs. */
export const newEvent = (operation: Operation | null): HandlerEvent => ({
  type: 'call',
  requestId: crypto.randomUUID(),
  operation,
  status: 500,
  code: null,
  subject: null,
  kid: null,
  upstreamRequestId: null,
  durationMs: 0,
});

/** Makes a call and tells how it went. It throws nothing but `HandlerError`. */
export function createTelling({
  clock,
  onEvent,
}: {
  clock: Clock;
  onEvent: ((event: HandlerEvent) => void) | undefined;
}) {
  const told = async <T>(event: HandlerEvent, act: () => Promise<T>): Promise<T> => {
    const begunAt = clock.mono();
    try {
      const result = await act();
      event.status = result instanceof Response ? result.status : 200;
      return result;
    } catch (thrown) {
      const error =
        thrown instanceof HandlerError ? thrown : new HandlerError('internal-error', { cause: thrown });
      event.status = error.status;
      event.code = error.serviceCode ?? error.code;
      event.cause = error.cause ?? event.cause;
      throw error;
    } finally {
      event.durationMs = Math.round(clock.mono() - begunAt);
      try {
        onEvent?.(event);
      } catch {
        // A log that fails must not cost the answer.
      }
    }
  };

  return <T>(event: HandlerEvent, act: () => Promise<T>): Promise<T> =>
    inSpan({ name: 'overshoot', kind: 'internal', attributes: {}, isFailure }, (note) =>
      told(event, act).finally(() => noteEvent(note, event)),
    );
}

/** What a person did wrong is no failure of the server. */
const isFailure = (error: unknown): boolean => !(error instanceof HandlerError) || error.status >= 500;

function noteEvent(note: Note, { operation, status, code, subject, kid, requestId }: HandlerEvent): void {
  note('overshoot.operation', operation);
  note('overshoot.request_id', requestId);
  note('overshoot.subject_hash', subject);
  note('overshoot.key_id', kid);
  note('http.response.status_code', status);
  note('error.type', code);
}
