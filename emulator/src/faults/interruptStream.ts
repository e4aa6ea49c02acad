import { ChatError } from '../chat/ChatError.js';
import type { Fault } from './Fault.js';

const FLUSH_MS = 20;

type Interruption = NonNullable<Fault['interrupt']>;

/**
 * The same answer, as server-sent events, that does not come to its end: after so many events the connection is cut,
 * the answer ends without `[DONE]`, an error comes in its place, or nothing comes any more.
 */
export function interruptStream(
  answer: Response,
  { afterEvents, how }: Interruption,
  cut: () => void,
): Response {
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (!isStream || answer.body === null) {
    return answer;
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = answer.body.getReader();
  let left = afterEvents;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      // The emulator writes one event at a time.
      const next = left > 0 ? await reader.read() : null;
      if (next?.done === false) {
        left -= 1;
        controller.enqueue(next.value);
        return;
      }
      await reader.cancel();
      if (next === null && how === 'hang') {
        await new Promise(() => undefined);
      }
      if (next === null && how === 'cut') {
        // The HTTP layer holds the first chunks back until nothing follows at once; they have to leave first.
        await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
        cut();
      }
      if (next === null && how === 'error') {
        const { detail } = new ChatError('internal_error', 'Injected fault in the middle of a stream.').body;
        controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(detail)}\n\n`));
      }
      controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
