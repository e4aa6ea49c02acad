import type { Clock } from '../../platform/clock/Clock.js';
import { HandlerError } from '../http/HandlerError.js';
import type { Operation } from '../http/matchRoute.js';
import { inSpan, type Note } from '../tracing/inSpan.js';
import type { HandlerEvent } from './HandlerEvent.js';

/** An event of a call that begins, to be filled while it runs. */
export const newEvent = <Name extends string>(operation: Name | null): HandlerEvent<Name> => ({
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
export function createTelling<Name extends string = Operation>({
  clock,
  onEvent,
  service = 'overshoot',
}: {
  clock: Clock;
  onEvent: ((event: HandlerEvent<Name>) => void) | undefined;
  /** What its spans and their attributes are named after. */
  service?: string;
}) {
  const told = async <T>(event: HandlerEvent<Name>, act: () => Promise<T>): Promise<T> => {
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

  return <T>(event: HandlerEvent<Name>, act: () => Promise<T>): Promise<T> =>
    inSpan({ name: service, kind: 'internal', attributes: {}, isFailure }, (note) =>
      told(event, act).finally(() => noteEvent(note, service, event)),
    );
}

/** What a person did wrong is no failure of the server. */
const isFailure = (error: unknown): boolean => !(error instanceof HandlerError) || error.status >= 500;

function noteEvent(
  note: Note,
  service: string,
  { operation, status, code, subject, kid, requestId }: HandlerEvent<string>,
): void {
  note(`${service}.operation`, operation);
  note(`${service}.request_id`, requestId);
  note(`${service}.subject_hash`, subject);
  note(`${service}.key_id`, kid);
  note('http.response.status_code', status);
  note('error.type', code);
}
