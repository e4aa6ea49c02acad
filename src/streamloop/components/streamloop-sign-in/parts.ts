export { StreamloopSignInFailureMessage as FailureMessage } from './failure-message/StreamloopSignInFailureMessage.js';
export { StreamloopSignInRoot as Root } from './root/StreamloopSignInRoot.js';
export { StreamloopSignInScopes as Scopes } from './scopes/StreamloopSignInScopes.js';
export { StreamloopSignInState as State } from './state/StreamloopSignInState.js';
export { StreamloopSignInTrigger as Trigger } from './trigger/StreamloopSignInTrigger.js';
