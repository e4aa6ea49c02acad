/** What a stream may write in a second of its own interval. */
const TOKENS_A_SECOND = 128;

/** The cap of a stream that asks for none. */
export function mostTokens(intervalSeconds: number): number {
  return Math.floor(TOKENS_A_SECOND * intervalSeconds);
}

/** Why a cap is too high, with the arithmetic; `null` where it is not. */
export function explainTokens(
  maxOutputTokens: number,
  { mode, intervalSeconds }: { mode: 'clip' | 'frame'; intervalSeconds: number },
): string | null {
  const rate = maxOutputTokens / intervalSeconds;
  if (rate <= TOKENS_A_SECOND) {
    return null;
  }
  const interval = mode === 'clip' ? 'delay_seconds' : 'interval_seconds';
  return (
    `max_output_tokens ${maxOutputTokens} / ${interval} ${intervalSeconds} = ${Math.round(rate * 100) / 100} tokens a second, ` +
    `more than ${TOKENS_A_SECOND}: at this interval at most floor(${TOKENS_A_SECOND} x ${intervalSeconds}) = ${mostTokens(intervalSeconds)}`
  );
}
