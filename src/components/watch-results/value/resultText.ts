import type { WatchResult } from '../../../core/vision/watch/WatchResult.js';
import { valueText } from './valueText.js';

/** What a result says: its value, or where it has none, what the model wrote. */
export const resultText = (result: WatchResult<unknown>, indent?: number): string =>
  result.outcome === 'ok' ? valueText(result.value, indent) : result.text;
