import { problem } from '../errors/problem.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import type { LoopCall } from './LoopRoute.js';

const LONGEST_KEY = 200;

/** Honours `Idempotency-Key` where the service does: on POST and PATCH, never on DELETE. */
export async function answerOnce(
  api: StreamloopApi,
  { c, caller, workspaceId, body }: LoopCall,
  work: () => Promise<Response>,
): Promise<Response> {
  const { method, path } = c.req;
  const key = c.req.header('idempotency-key');
  if (key === undefined || !['POST', 'PATCH'].includes(method)) {
    return work();
  }
  if (key === '' || key.length > LONGEST_KEY) {
    return problem('BAD_REQUEST', `An Idempotency-Key has from 1 to ${LONGEST_KEY} characters.`);
  }
  const { kind, answer } = await api.idempotency.run(
    { namespace: [caller.id, workspaceId, method, path], key, body },
    work,
  );
  if (kind === 'reused') {
    return problem(
      'IDEMPOTENCY_KEY_REUSED',
      'This Idempotency-Key came with another body before, and nothing was done now: use a new key for a new intent.',
    );
  }
  if (kind === 'replayed') {
    answer.headers.set('Idempotency-Replayed', 'true');
    api.history.add({ type: 'streamloop-replayed', streamId: c.req.param('id') ?? null, method, path });
  }
  return answer;
}
