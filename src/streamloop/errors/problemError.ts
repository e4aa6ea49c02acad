import { retryAfterMs } from '../../core/client/http/retryAfter.js';
import type { Stage } from '../../core/errors/LiveVisionError.js';
import { problemCode } from './problemCode.js';
import { problemText, readProblem } from './readProblem.js';
import { redacted } from './redacted.js';
import { StreamloopError } from './StreamloopError.js';

/** What has failed. */
export interface FailedCall {
  stage: Stage;
  /** Whether one stream was asked for. */
  ofStream: boolean;
  byHandler: boolean;
  /** What the call has sent that no error may quote. */
  secrets?: readonly string[];
}

/** Makes the one error type out of a failed answer, whatever its body looks like. */
export function problemError(
  { stage, ofStream, byHandler, secrets }: FailedCall,
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  body: unknown,
  nowMs: number,
): StreamloopError {
  const problem = readProblem(body);
  const text = problemText(problem);
  const shown = (value: string | undefined): string | undefined => value && redacted(value, secrets);
  return new StreamloopError(problemCode({ status, serviceCode: problem.code, ofStream, byHandler }), {
    stage,
    status,
    serviceCode: shown(problem.code),
    reason: shown(problem.reason),
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs:
      retryAfterMs(headers.get('retry-after'), nowMs) ??
      // Seconds as well (reference 3.6); it says something about this call only where the limit was reached.
      (status === 429 ? retryAfterMs(headers.get('ratelimit-reset'), nowMs) : undefined),
    detail: text && `The service says: ${sentence(redacted(text, secrets))}`,
  });
}

/** The text of the code follows. */
const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
