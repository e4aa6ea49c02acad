export * from './core/index.js';
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
