/** Codes of RFC 6749, 7009 and 7591 that the endpoints answer with; those of the redirect are in `Refused`. */
export type OauthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type'
  | 'invalid_redirect_uri'
  | 'invalid_client_metadata';

/** `{error, error_description}`: 401 where the client is not known, else 400. */
export function oauthError(error: OauthErrorCode, description: string): Response {
  const status = error === 'invalid_client' ? 401 : 400;
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (status === 401) {
    headers['www-authenticate'] = 'Basic realm="streamloop"';
  }
  return Response.json({ error, error_description: description }, { status, headers });
}
