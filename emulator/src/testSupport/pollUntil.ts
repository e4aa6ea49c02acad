/** Asks until there is an answer other than `undefined`; rejects after a bound. */
export async function pollUntil<T>(ask: () => Promise<T | undefined>, withinMs = 5000): Promise<T> {
  const deadlineMs = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    if (performance.now() > deadlineMs) {
      throw new Error(`nothing came within ${withinMs} ms`);
    }
    await new Promise((resolve) => void setTimeout(resolve, 10));
  }
}
