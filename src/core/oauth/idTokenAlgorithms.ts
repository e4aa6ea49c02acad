/**
 * With what ID tokens may be signed where an authorization server does not say so: the field is one of OpenID Connect and not
 * of RFC 8414, and OpenID Connect's own default is RS256 alone.
 */
export const idTokenAlgorithms: readonly string[] = ['ES256', 'RS256', 'PS256', 'EdDSA', 'Ed25519'];
