/**
 * Polls until the condition gives something else than `undefined`, `null` or `false`, and returns that.
 *
 * Rejects after `timeoutMs` (default 15 s) with `what` was waited for and how the last attempt went.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, timeoutMs = 15_000, everyMs = 50 }: { what: string; timeoutMs?: number; everyMs?: number },
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false)
        return value as NonNullable<Exclude<T, false>>;
      last = value;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= deadline) {
      throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}. Last seen: ${String(last)}`, {
        cause: last,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
