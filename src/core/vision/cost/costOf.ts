import type { Usage } from '../chat/ChatAnswer.js';
import type { ModelPrice } from './ModelPrice.js';

/** What tokens cost, in microcents: those from the cache by their own price, where there is one. */
export function costOf(
  {
    promptTokens,
    completionTokens,
    cachedTokens,
  }: Pick<Usage, 'promptTokens' | 'completionTokens' | 'cachedTokens'>,
  { inputMicrocents, outputMicrocents, cachedInputMicrocents }: ModelPrice,
): number {
  const cached = Math.min(cachedTokens, promptTokens);
  return (
    (promptTokens - cached) * inputMicrocents +
    cached * (cachedInputMicrocents ?? inputMicrocents) +
    completionTokens * outputMicrocents
  );
}
