export * from './core/index.js';
export * from './components/ask-box/index.js';
export * from './components/detection-overlay/index.js';
export * from './components/model-select/index.js';
export type { PartChildren } from './components/part/PartChildren.js';
export { defaultStrings } from './components/strings/defaultStrings.js';
export type { BaseStrings, FailureText, LiveVisionStrings } from './components/strings/LiveVisionStrings.js';
export type { OptionalStrings } from './components/strings/OptionalStrings.js';
export type { StringsOverride } from './components/strings/StringsOverride.js';
export { StringsProvider, type StringsProviderProps } from './components/strings/StringsProvider.js';
export * from './components/stream-publisher/index.js';
export * from './components/stream-status/index.js';
export * from './components/stream-viewer/index.js';
export * from './components/watch-results/index.js';
export { OvershootProvider, type OvershootProviderProps } from './hooks/OvershootProvider.js';
export { type Asking, useAsk } from './hooks/useAsk.js';
export { useCameraPermission } from './hooks/useCameraPermission.js';
export { type CaptureControls, useCapture } from './hooks/useCapture.js';
export { useConfirmed } from './hooks/useConfirmed.js';
export { useCost } from './hooks/useCost.js';
export { useFrameAge } from './hooks/useFrameAge.js';
export { useLeaseCountdown } from './hooks/useLeaseCountdown.js';
export { useMediaDevices } from './hooks/useMediaDevices.js';
export { type Models, useModels } from './hooks/useModels.js';
export { useOvershootClient } from './hooks/useOvershootClient.js';
export {
  type OvershootStream,
  useOvershootStream,
  type UseOvershootStreamOptions,
} from './hooks/useOvershootStream.js';
export { type PreflightCheck, usePreflight, type UsePreflightOptions } from './hooks/usePreflight.js';
export { usePublishStats } from './hooks/usePublishStats.js';
export { useStreamViewer, type WatchableStream, type WatchedStream } from './hooks/useStreamViewer.js';
export { useRoomTextStream, type UseRoomTextOptions } from './hooks/useRoomTextStream.js';
export { useStreamStatus } from './hooks/useStreamStatus.js';
export { useWatch, type Watch } from './hooks/useWatch.js';
export { useWatchEngine } from './hooks/useWatchEngine.js';
