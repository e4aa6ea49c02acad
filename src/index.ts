export * from './core/index.js';
export { defaultStrings } from './components/strings/defaultStrings.js';
export type { FailureText, LiveVisionStrings } from './components/strings/LiveVisionStrings.js';
export type { StringsOverride } from './components/strings/StringsOverride.js';
export { StringsProvider, type StringsProviderProps } from './components/strings/StringsProvider.js';
export { StreamPublisher, type StreamPublisherProps } from './components/stream-publisher/StreamPublisher.js';
export { StreamStatus, type StreamStatusProps } from './components/stream-status/StreamStatus.js';
export { OvershootProvider, type OvershootProviderProps } from './hooks/OvershootProvider.js';
export { useFrameAge } from './hooks/useFrameAge.js';
export { useLeaseCountdown } from './hooks/useLeaseCountdown.js';
export { useMediaDevices } from './hooks/useMediaDevices.js';
export { useOvershootClient } from './hooks/useOvershootClient.js';
export {
  type OvershootStream,
  useOvershootStream,
  type UseOvershootStreamOptions,
} from './hooks/useOvershootStream.js';
export { useStreamStatus } from './hooks/useStreamStatus.js';
