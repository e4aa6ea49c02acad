export * from './streamloop-controls/index.js';
export * from './streamloop-create-form/index.js';
export * from './streamloop-list/index.js';
export * from './streamloop-live-stats/index.js';
export * from './streamloop-readiness/index.js';
export * from './streamloop-schedule/index.js';
export * from './streamloop-sign-in/index.js';
export * from './streamloop-status/index.js';
export type { FailureText } from '../../components/strings/LiveVisionStrings.js';
export type { PartOf } from '../../components/strings/StringsOverride.js';
export type * from './strings/commandStrings.js';
export { defaultStreamloopStrings } from './strings/defaultStreamloopStrings.js';
export type * from './strings/formStrings.js';
export { streamloopFailureText } from './strings/streamloopFailureText.js';
export type { StreamloopStrings } from './strings/StreamloopStrings.js';
export { useStreamloopStrings } from './strings/StreamloopStringsContext.js';
export {
  StreamloopStringsProvider,
  type StreamloopStringsProviderProps,
} from './strings/StreamloopStringsProvider.js';
export type * from './strings/viewStrings.js';
