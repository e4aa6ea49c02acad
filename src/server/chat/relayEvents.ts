/**
 * The events of an answer, line by line and at once, with every id of a stream told by its handle. Ends where nothing has
 * come for `silenceMs`, or more than `mostBytes`. Whoever stops reading ends the service's answer, too.
 */
export function relayEvents(
  body: ReadableStream<Uint8Array>,
  o: { rewrite: (line: string) => string; silenceMs: number; mostBytes: number; onEnd: () => void },
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  let bytes = 0;
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    reader.cancel().catch(() => undefined);
    o.onEnd();
  };

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('The answer fell silent.')), o.silenceMs);
      });
      try {
        for (;;) {
          // One piece after the other.
          // oxlint-disable-next-line no-await-in-loop
          const { done, value } = await Promise.race([reader.read(), silence]);
          bytes += value?.byteLength ?? 0;
          if (bytes > o.mostBytes) throw new Error('The answer is too long.');
          rest += decoder.decode(value, { stream: !done });
          const cut = done ? rest.length : rest.lastIndexOf('\n') + 1;
          const whole = rest.slice(0, cut);
          rest = rest.slice(cut);
          if (whole !== '') controller.enqueue(encoder.encode(o.rewrite(whole)));
          if (done) {
            end();
            controller.close();
          }
          if (done || whole !== '') return;
        }
      } catch (error) {
        end();
        controller.error(error);
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: end,
  });
}
