import type { NodeRequest } from './NodeMessages.js';

/**
 * The body as it comes, and no faster than it is read; untouched until then, so that Node itself lets a body run by that
 * nobody wants. So does whoever stops reading: to cut the connection, as `Readable.toWeb` does, would take the answer with
 * it, and to leave it full would block the next request.
 */
export function requestBody(request: NodeRequest): ReadableStream<Uint8Array<ArrayBuffer>> {
  let stop: (() => void) | undefined;
  const begin = (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): (() => void) => {
    const take = (piece: Uint8Array): void => {
      request.pause();
      // A copy: Node uses the memory of its own again.
      controller.enqueue(new Uint8Array(piece));
    };
    const close = (): void => {
      end();
      controller.close();
    };
    const fail = (): void => {
      end();
      controller.error(new Error('The client left in the middle of its request.'));
    };
    const end = (): void => {
      request.off('data', take);
      request.off('end', close);
      request.off('close', fail);
    };
    if (request.destroyed) {
      fail();
      return end;
    }
    request.on('data', take);
    request.on('end', close);
    request.on('close', fail);
    // For good: an error that nobody listens for ends the process. `close` follows it.
    request.on('error', () => undefined);
    return end;
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        stop ??= begin(controller);
        request.resume();
      },
      cancel() {
        stop?.();
        request.resume();
      },
    },
    { highWaterMark: 0 },
  );
}
