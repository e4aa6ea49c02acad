import { answer, type FakeAnswer, Refusal } from '../wire/FakeAnswer.js';
import type { FakeStreamloopOperation } from '../wire/FakeStreamloopOperation.js';
import { workspaces } from './performNeighbour.js';

/** Who is signed in at the handler. */
export interface FakeSession {
  signedIn: boolean;
  scopes: readonly string[];
  workspaceId: string;
  /** False for a handler that has an API key. */
  canSignIn: boolean;
}

const READ = ['streamloop:read', 'streamloop:write', 'streamloop:destructive'];
const WRITE = READ.slice(1);

export const fullScopes: readonly string[] = READ;

/** Scopes that include the right to do it (reference 2.3). */
function scopesFor(method: string): readonly string[] {
  if (method === 'GET') return READ;
  return method === 'DELETE' ? ['streamloop:destructive'] : WRITE;
}

/** As the handler answers, which knows the workspace of its key, and not the one of a token. `signIns`: until now. */
export const sessionAnswer = (
  { signedIn, scopes, workspaceId, canSignIn }: FakeSession,
  signIns: number,
): FakeAnswer =>
  answer(200, {
    signedIn,
    scopes: signedIn ? scopes : [],
    workspaceId: signedIn && !canSignIn ? workspaceId : null,
    canSignIn,
    signInId: signedIn && canSignIn ? `sign-in-${signIns}` : null,
  });

/** The workspace that a call goes to. Throws where the caller may not. */
export function admit(
  session: FakeSession,
  operation: FakeStreamloopOperation,
  method: string,
  asked: string | null,
): string {
  if (!session.signedIn) throw new Refusal(401, 'NOT_SIGNED_IN', 'Nobody is signed in.');
  // Cancelling a schedule needs no more than to write, though its method is DELETE.
  const enough = operation === 'cancel' ? WRITE : scopesFor(method);
  if (!session.scopes.some((scope) => enough.includes(scope)))
    throw new Refusal(403, 'INSUFFICIENT_SCOPE', `That needs ${enough[0]}.`);
  const workspaceId = asked ?? session.workspaceId;
  if (!workspaces.some(({ id }) => id === workspaceId))
    throw new Refusal(403, 'WORKSPACE_FORBIDDEN', 'You are not a member of that workspace.');
  return workspaceId;
}
