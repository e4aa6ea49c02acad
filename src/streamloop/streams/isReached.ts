import type { StreamloopState } from '../states/streamloopStates.js';
import type { ControlCommand } from './ControlOutcome.js';
import { factsOfState } from './describeStream.js';

/** Whether a stream in this state is as the command wants it. Never for a state that nobody knows. */
export function isReached(command: ControlCommand, state: StreamloopState | null): boolean {
  const facts = factsOfState(state);
  if (!facts) return false;
  switch (command) {
    case 'start':
      return facts.live;
    case 'stop':
      // One that is scheduled comes on the air by itself: that it is off now is not what was meant.
      return !facts.live && state !== 'scheduled';
    case 'cancel':
      return facts.start && state !== 'scheduled';
    case 'schedule':
      // Scheduled, but the window is not told: it may be another one.
      return false;
    case 'remove':
      return false;
  }
}
