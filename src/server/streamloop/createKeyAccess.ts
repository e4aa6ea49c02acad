import * as v from 'valibot';
import { fitting } from '../operations/wire.js';
import { checkOrigin } from '../http/checkOrigin.js';
import { HandlerError } from '../http/HandlerError.js';
import { jsonAnswer } from '../http/answers.js';
import { createSecretReader } from '../settings/createSecretReader.js';
import { type RelayedOperation, relayed } from './http/streamloopRoutes.js';
import { callService, type ServiceAnswer } from './relay/callService.js';
import { passOn } from './relay/passOn.js';
import { readRelayed } from './relay/readRelayed.js';
import type { StreamloopAccess } from './StreamloopAccess.js';
import type { StreamloopCall } from './StreamloopCall.js';
import type { StreamloopKeyAccess, StreamloopRight } from './StreamloopHandlerOptions.js';

const RIGHTS: readonly StreamloopRight[] = ['read', 'write', 'destructive'];

const meSchema = v.object({ defaultStreamDuration: v.nullish(v.number(), null) });
const workspacesSchema = v.array(v.object({ id: v.string(), name: v.string() }));

/** Calls go with one key. Its account is nobody's business: of it, pages learn what they need and no more. */
export function createKeyAccess<Ctx>(options: StreamloopKeyAccess<Ctx>): StreamloopAccess<Ctx> {
  const secrets = createSecretReader<Ctx>('createStreamloopHandler');

  const admit = async (
    { request, settings }: StreamloopCall,
    context: Ctx,
  ): Promise<{ may: StreamloopRight } | null> => {
    checkOrigin(request, settings.allowedOrigins);
    return options.authorize(request, context);
  };

  const readCredentials = async (context: Ctx): Promise<Credentials> => ({
    'x-api-key': await secrets.text('apiKey', options.apiKey, context),
    'x-workspace-id': await secrets.text('workspaceId', options.workspaceId, context),
  });

  return {
    async relay(call, route, context) {
      const identity = await admit(call, context);
      if (!identity) throw new HandlerError('not-signed-in');
      const { right } = relayed[route.operation];
      if (RIGHTS.indexOf(identity.may) < RIGHTS.indexOf(right))
        throw new HandlerError('insufficient-scope', { detail: `It takes the right "${right}".` });
      const credentials = await readCredentials(context);
      const answer = await callService(call, await readRelayed(call, route), credentials);
      refuseBadKey(answer);
      return passOn(answer, ownParts(route.operation, credentials['x-workspace-id']));
    },
    async own(call, operation, context) {
      if (operation !== 'session') throw new HandlerError('not-found');
      const identity = await admit(call, context);
      const rights = identity ? RIGHTS.slice(0, RIGHTS.indexOf(identity.may) + 1) : [];
      return jsonAnswer({
        signedIn: identity !== null,
        scopes: rights.map((right) => `streamloop:${right}`),
        workspaceId: identity ? await secrets.text('workspaceId', options.workspaceId, context) : null,
        canSignIn: false,
      });
    },
    async check(call, context) {
      const credentials = await readCredentials(context);
      const asked = { method: 'GET', path: relayed.workspaces.path, headers: {}, body: undefined };
      const answer = await callService(call, asked, credentials);
      refuseBadKey(answer);
      if (answer.status !== 200)
        throw new HandlerError('upstream-failed', { cause: new Error(`It answered ${answer.status}.`) });
      if (fitting(workspacesSchema, answer.body).every(({ id }) => id !== credentials['x-workspace-id']))
        throw new HandlerError('not-configured', {
          cause: new Error('createStreamloopHandler: workspaceId is none of the workspaces of this key.'),
        });
    },
  };
}

type Credentials = Record<'x-api-key' | 'x-workspace-id', string>;

const problemSchema = v.object({ code: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) });
/** Refusals of one key or its workspace; what else is forbidden is about what was asked for (reference 3.5). */
const OF_KEY = ['', 'FORBIDDEN', 'INSUFFICIENT_SCOPE', 'WORKSPACE_FORBIDDEN'];

/** A bad key is the server's fault, and signs nobody out. */
function refuseBadKey({ status, body }: ServiceAnswer): void {
  const problem = v.safeParse(problemSchema, body);
  const code = problem.success ? problem.output.code : '';
  if (status === 401 || (status === 403 && OF_KEY.includes(code.toUpperCase())))
    throw new HandlerError('upstream-refused-key', {
      cause: new Error(`The service answered ${`${status} ${code}`.trim()}.`),
    });
}

function ownParts(operation: RelayedOperation, workspaceId: string): (body: unknown) => unknown {
  if (operation === 'me') return (body) => fitting(meSchema, body);
  if (operation === 'workspaces')
    return (body) => fitting(workspacesSchema, body).filter(({ id }) => id === workspaceId);
  return (body) => body;
}
