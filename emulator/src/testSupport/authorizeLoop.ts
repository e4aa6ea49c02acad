import type { TestEmulator } from './startTestEmulator.js';
import { createHash } from 'node:crypto';

export interface Asking {
  clientId?: string;
  redirectUri?: string;
  scope?: string;
  decision?: 'allow' | 'deny';
  workspaceId?: string;
  extra?: Record<string, string>;
}

export const verifier = 'v'.repeat(64);
export const challenge = createHash('sha256').update(verifier).digest('base64url');
export const redirectUri = 'http://127.0.0.1:5173/callback';

/** The address of a consent page. */
export function authorizePath({ clientId = 'app', scope, extra, ...rest }: Asking = {}): string {
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: rest.redirectUri ?? redirectUri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'st',
    scope: scope ?? 'streamloop:read offline_access openid',
    ...extra,
  });
  return `/streamloop/oauth2/authorize?${parameters}`;
}

/** Opens the consent page and answers it as a person would; where the browser is sent then. */
export async function authorizeLoop({ call }: TestEmulator, asking: Asking = {}): Promise<URL> {
  const page = await call({ path: authorizePath(asking) });
  const formToken = /name="form_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const answer = await postForm(call, '/streamloop/oauth2/authorize', {
    form_token: formToken,
    workspace_id: asking.workspaceId ?? 'wksp_home',
    decision: asking.decision ?? 'allow',
  });
  return new URL(answer.headers.location ?? 'about:blank');
}

export function postForm(
  call: TestEmulator['call'],
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return call({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
}

/** A whole sign-in of a public client. */
export async function signIn(emulator: TestEmulator, asking: Asking = {}): Promise<Tokens> {
  const target = await authorizeLoop(emulator, asking);
  const answer = await postForm(emulator.call, '/streamloop/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: asking.clientId ?? 'app',
    code: target.searchParams.get('code') ?? '',
    redirect_uri: asking.redirectUri ?? redirectUri,
    code_verifier: verifier,
  });
  return answer.json as Tokens;
}
