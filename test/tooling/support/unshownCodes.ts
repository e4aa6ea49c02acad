import type { OvershootErrorCode } from '../../../src/core/errors/index.js';

/** Codes that no component ever shows, and why. Every other one has a story. */
export const unshownCodes: Partial<Record<OvershootErrorCode, string>> = {
  aborted: 'Whoever aborts a call knows it.',
  'screen-cancelled': 'Ends a stream with a reason, which has a story; a closed picker is no error.',
  'missing-provider': 'Thrown while rendering, so that there is no component to show it.',
  'key-in-browser': 'Thrown where the client is made, before there is a component.',
};
