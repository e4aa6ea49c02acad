import type { Cancel, Clock } from '../../platform/clock/Clock.js';

export interface RelayOptions {
  clock: Clock;
  rewrite: (line: string) => string;
  /** From one whole line to the next. */
  silenceMs: number;
  /** Of the whole answer: one that drips for ever, and a browser that reads none of it, end as well. */
  totalMs: number;
  mostBytes: number;
  onEnd: () => void;
}

/**
 * The events of an answer, line by line and at once, with every id of a stream told by its handle. Fails where no line has
 * come for `silenceMs`, where the whole takes longer than `totalMs`, or is longer than `mostBytes`. Whoever stops reading
 * ends the service's answer, too.
 */
export function relayEvents(body: ReadableStream<Uint8Array>, o: RelayOptions): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = '';
  let bytes = 0;
  let isOver = false;
  let stopTotal: Cancel = () => undefined;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    stopTotal();
    reader.cancel().catch(() => undefined);
    o.onEnd();
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      stopTotal = o.clock.after(o.totalMs, () => {
        end();
        controller.error(new Error(`The answer took longer than ${o.totalMs} ms.`));
      });
    },
    async pull(controller) {
      let stopSilence: Cancel = () => undefined;
      const silence = new Promise<never>((_, reject) => {
        stopSilence = o.clock.after(o.silenceMs, () => reject(new Error('The answer fell silent.')));
      });
      try {
        for (;;) {
          // One piece after the other.
          // oxlint-disable-next-line no-await-in-loop
          const { done, value } = await Promise.race([reader.read(), silence]);
          if (isOver) return;
          bytes += value?.byteLength ?? 0;
          if (bytes > o.mostBytes) throw new Error('The answer is too long.');
          const piece = decoder.decode(value, { stream: !done });
          // What was looked through before has no end of a line.
          const cut = piece.lastIndexOf('\n') + 1;
          let whole = '';
          if (done) whole = rest + piece;
          else if (cut > 0) whole = rest + piece.slice(0, cut);
          rest = cut > 0 ? piece.slice(cut) : rest + piece;
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
        stopSilence();
      }
    },
    cancel: end,
  });
}
