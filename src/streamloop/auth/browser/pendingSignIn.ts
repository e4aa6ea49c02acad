import * as v from 'valibot';
import { parseJson } from '../../../core/client/http/parseAnswer.js';
import type { PendingSignIn } from '../flow/SignInFlow.js';
import { isOwnPath } from '../page/returnPath.js';

type SignInStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NAME = 'react-live-vision.streamloop.sign-in';

const schema = v.object({
  issuer: v.string(),
  state: v.pipe(v.string(), v.nonEmpty()),
  verifier: v.pipe(v.string(), v.nonEmpty()),
  nonce: v.optional(v.string()),
  returnTo: v.pipe(v.string(), v.check(isOwnPath)),
});

export function keepPending(storage: SignInStorage, pending: PendingSignIn): void {
  storage.setItem(NAME, JSON.stringify(pending));
}

/** Once: what is taken is gone, so that no answer is looked at twice. Null where there is none. */
export function takePending(storage: SignInStorage): PendingSignIn | null {
  const text = storage.getItem(NAME);
  storage.removeItem(NAME);
  const parsed = v.safeParse(schema, text === null ? null : parseJson(text));
  return parsed.success ? parsed.output : null;
}
