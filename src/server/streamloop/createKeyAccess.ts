import * as v from 'valibot';
import { fitting } from '../operations/wire.js';
import { checkOrigin } from '../http/checkOrigin.js';
import { HandlerError } from '../http/HandlerError.js';
import { jsonAnswer } from '../http/answers.js';
import { createSecretReader } from '../settings/createSecretReader.js';
import { type RelayedOperation, relayed } from './http/streamloopRoutes.js';
import { callService } from './relay/callService.js';
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

  return {
    async relay(call, route, context) {
      const identity = await admit(call, context);
      if (!identity) throw new HandlerError('not-signed-in');
      const { right } = relayed[route.operation];
      if (RIGHTS.indexOf(identity.may) < RIGHTS.indexOf(right))
        throw new HandlerError('insufficient-scope', { detail: `It takes the right "${right}".` });
      const apiKey = await secrets.text('apiKey', options.apiKey, context);
      const workspaceId = await secrets.text('workspaceId', options.workspaceId, context);
      const credentials = { 'x-api-key': apiKey, 'x-workspace-id': workspaceId };
      const answer = await callService(call, await readRelayed(call, route), credentials);
      // A bad key is the server's fault, and signs nobody out.
      if (answer.status === 401 || answer.status === 403)
        throw new HandlerError('upstream-refused-key', {
          cause: new Error(`The service answered ${answer.status}.`),
        });
      return passOn(answer, ownParts(route.operation, workspaceId));
    },
    async own(call, operation, context) {
      if (operation !== 'session') throw new HandlerError('not-found');
      const identity = await admit(call, context);
      const rights = identity ? RIGHTS.slice(0, RIGHTS.indexOf(identity.may) + 1) : [];
      return jsonAnswer({
        signedIn: identity !== null,
        scopes: rights.map((right) => `streamloop:${right}`),
        workspaceId: null,
        canSignIn: false,
      });
    },
  };
}

function ownParts(operation: RelayedOperation, workspaceId: string): (body: unknown) => unknown {
  if (operation === 'me') return (body) => fitting(meSchema, body);
  if (operation === 'workspaces')
    return (body) => fitting(workspacesSchema, body).filter(({ id }) => id === workspaceId);
  return (body) => body;
}
