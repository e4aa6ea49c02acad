export { overshootHandlers } from './overshootHandlers.js';
export type { OvershootMock, OvershootMockOptions } from './OvershootMock.js';
