export type { StreamloopSignInFailureMessageProps } from './failure-message/StreamloopSignInFailureMessage.js';
export type { StreamloopSignInRootProps } from './root/StreamloopSignInRoot.js';
export type { StreamloopSignInScopesProps } from './scopes/StreamloopSignInScopes.js';
export type { StreamloopSignInStateProps } from './state/StreamloopSignInState.js';
export { StreamloopSignIn, type StreamloopSignInProps } from './StreamloopSignIn.js';
export type { StreamloopSignInTriggerProps } from './trigger/StreamloopSignInTrigger.js';
