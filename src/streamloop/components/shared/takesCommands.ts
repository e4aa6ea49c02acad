import type { StreamloopPhase } from '../../states/streamloopStates.js';

const WITHOUT_COMMANDS: ReadonlySet<StreamloopPhase> = new Set(['none', 'loading', 'gone', 'unknown']);

/** Whether a stream is there, in a state that is known: in another one, nobody knows what a command would do. */
export const takesCommands = (phase: StreamloopPhase): boolean => !WITHOUT_COMMANDS.has(phase);
