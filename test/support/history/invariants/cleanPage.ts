import type { Check } from './Check.js';

/** I6: the API key is seen nowhere but in the header that needs it. */
export const keyIsSecret: Check = ({ page }) =>
  (page?.leaks ?? []).map((place) => `I6: the API key is in ${place}`);

/** I7: no `console.error`, no uncaught error, no unhandled rejection. */
export const noComplaints: Check = ({ page }) =>
  // On one line each: Vitest reads a foreign stack in a message as its own, and stumbles over it.
  (page?.complaints ?? []).map((complaint) => `I7: ${complaint.replaceAll(/\s*\n\s*/g, ' | ')}`);

/** I8: after the end nothing is on, open or ticking. */
export const nothingHeld: Check = ({ page }) => {
  if (!page) return [];
  const { liveTracks, openConnections, timers } = page.held;
  return [
    ...(liveTracks > 0 ? [`I8: ${liveTracks} tracks are live after the end`] : []),
    ...(openConnections > 0 ? [`I8: ${openConnections} peer connections are open after the end`] : []),
    ...timers.map((timer) => `I8: a timer runs after the end: ${timer}`),
  ];
};
