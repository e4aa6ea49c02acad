export type { Cancel, Clock } from '../platform/clock/Clock.js';
export { localEmulatorOnly } from './authorize/localEmulatorOnly.js';
export { createOvershootHandler } from './createOvershootHandler.js';
export type { HandlerEvent } from './events/HandlerEvent.js';
export type { SigningKey, SigningKeys } from './handle/SigningKeys.js';
export type { Awaitable, HandlerOptions, Identity, NamedSource } from './HandlerOptions.js';
export { HandlerError } from './http/HandlerError.js';
export { type HandlerErrorCode, handlerErrors } from './http/handlerErrors.js';
export type { Operation } from './http/matchRoute.js';
export { defaultLimits, type Limits } from './limits/Limits.js';
export type { NodeRequest, NodeResponse } from './node/NodeMessages.js';
export { type NodeListenerOptions, toNodeListener } from './node/toNodeListener.js';
export type { ContextArgument, HandlerLease, OvershootHandler } from './OvershootHandler.js';
export { createMemoryStore } from './store/createMemoryStore.js';
export { createRedisStore, type RedisClient, type RedisStoreOptions } from './store/createRedisStore.js';
export type { Store } from './store/Store.js';
export { createRealtimeHandler } from './realtime/createRealtimeHandler.js';
export type { RealtimeHandler, ResultsSource } from './realtime/RealtimeHandler.js';
export { relayResults, type RelayResultsOptions } from './realtime/relay/relayResults.js';
export type {
  RawSocket,
  RelayClasses,
  RelayData,
  RelaySocket,
  UpgradingServer,
} from './realtime/relay/RelaySockets.js';
export { createStreamloopHandler } from './streamloop/createStreamloopHandler.js';
export type {
  OwnOperation,
  RelayedOperation,
  StreamloopOperation,
} from './streamloop/http/streamloopRoutes.js';
export type { StreamloopHandler } from './streamloop/StreamloopHandler.js';
export type { StreamloopHandlerEvent } from './streamloop/StreamloopHandlerEvent.js';
export type {
  StreamloopHandlerOptions,
  StreamloopKeyAccess,
  StreamloopOAuthAccess,
  StreamloopRight,
} from './streamloop/StreamloopHandlerOptions.js';
export type { Secret } from './settings/createSecretReader.js';
