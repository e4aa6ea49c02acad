// What the components take, under names that are free beside their own.
export type { StreamloopControls as ControlsState } from '../hooks/useStreamloopControls.js';
export type { StreamloopLiveStats as LiveStatsState } from '../hooks/useStreamloopLiveStats.js';
export type { StreamloopReadiness as ReadinessState } from '../hooks/useStreamloopReadiness.js';
