import type { Context } from 'hono';
import * as v from 'valibot';
import type { AppEnv } from '../../http/AppEnv.js';
import { MAX_BODY_BYTES } from '../../http/bodyLimits.js';
import { bodyTooLarge } from '../../http/bodyTooLarge.js';
import type { CheckedBody } from '../../http/readBody.js';
import { parseJson } from '../../http/readJson.js';
import { readLimited } from '../../http/readLimited.js';
import type { Caller } from '../access/Caller.js';
import { identify } from '../access/Caller.js';
import { allows } from '../access/scopes.js';
import type { ApiScope } from '../access/scopes.js';
import { isWorkspace } from '../accounts/workspaces.js';
import { invalidInput, problem, toProblemIssues } from '../errors/problem.js';
import { noQuery } from '../schema/pageQuery.js';
import type { StreamloopApi } from '../StreamloopApi.js';
import { answerOnce } from './answerOnce.js';

export type LoopContext = Context<AppEnv>;

/** A request that may do what it asks for. */
export interface LoopCall {
  c: LoopContext;
  caller: Caller;
  workspaceId: string;
  /** As it came; empty where there is none. */
  body: string;
}

export interface LoopRoute {
  scope: ApiScope;
  /** Query parameters that are known here. Default none. */
  query?: v.GenericSchema;
  /** `false` where it concerns no workspace. */
  workspace?: false;
  handle: (call: LoopCall) => Response | Promise<Response>;
}

/** All that comes before and after the work of a route: caller, rate limit, workspace, scope, query, repeats. */
export function serveLoop(api: StreamloopApi, route: LoopRoute) {
  return async (c: LoopContext): Promise<Response> => {
    const caller = await identify(c, { key: api.key, readToken: (token) => api.oauth.readToken(token) });
    if (caller instanceof Response) {
      return caller;
    }
    const { allowed, resetSeconds, headers } = api.limit.take(caller.id);
    const answer = allowed
      ? await answerCall(api, route, c, caller)
      : problem('RATE_LIMITED', 'Too many calls in this minute: wait as long as Retry-After says.', {
          headers: { 'retry-after': String(resetSeconds) },
        });
    for (const [name, value] of Object.entries(headers)) {
      answer.headers.set(name, value);
    }
    return answer;
  };
}

async function answerCall(
  api: StreamloopApi,
  route: LoopRoute,
  c: LoopContext,
  caller: Caller,
): Promise<Response> {
  const workspaceId = c.req.header('x-workspace-id') ?? caller.workspaceId;
  if (workspaceId === null && route.workspace !== false) {
    return problem('WORKSPACE_REQUIRED', 'An API key has no workspace: send X-Workspace-Id.');
  }
  if (workspaceId !== null && !isWorkspace(workspaceId)) {
    return problem('WORKSPACE_FORBIDDEN', 'You are not a member of this workspace.');
  }
  if (!allows(caller.scopes, route.scope)) {
    return problem(
      'INSUFFICIENT_SCOPE',
      `This needs the scope ${route.scope}: sign in again and ask for it.`,
    );
  }
  const query = v.safeParse(route.query ?? noQuery, c.req.queries());
  if (!query.success) {
    return invalidInput(toProblemIssues('query', query.issues));
  }
  const body = c.req.method === 'GET' ? '' : await readLimited(c.req.raw, MAX_BODY_BYTES);
  if (body === null) {
    return bodyTooLarge(MAX_BODY_BYTES, c.req.path);
  }
  const call = { c, caller, workspaceId: workspaceId ?? '', body };
  return answerOnce(api, call, async () => route.handle(call));
}

/** The body as JSON that fits; an empty one counts as `{}`. */
export function readLoopBody<Schema extends v.GenericSchema>(
  { body }: LoopCall,
  schema: Schema,
): CheckedBody<v.InferOutput<Schema>> {
  const json = parseJson(body);
  if (json.kind === 'malformed') {
    return { ok: false, refusal: problem('BAD_REQUEST', `The body is not JSON: ${json.reason}.`) };
  }
  const value = json.kind === 'empty' ? {} : json.value;
  if (Array.isArray(value)) {
    return { ok: false, refusal: invalidInput([{ path: 'body', message: 'must be an object' }]) };
  }
  const result = v.safeParse(schema, value);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, refusal: invalidInput(toProblemIssues('body', result.issues)) };
}
