import type { AskSnapshot } from '../../core/vision/ask/AskSnapshot.js';

/** Whether a question waits for its answer, or for the rest of it. */
export const isOpen = ({ state }: Pick<AskSnapshot, 'state'>): boolean =>
  state === 'waiting' || state === 'asking' || state === 'answering';
