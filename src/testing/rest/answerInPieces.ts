import type { ChatOptions, OvershootClient } from '../../core/client/OvershootClient.js';
import type { ChatRequest } from '../../core/vision/chat/ChatRequest.js';
import { closingEvents, deltaEvent } from './chatBodies.js';

/**
 * Server-sent events, as they are made. Rejects with the service's error where none came: until then the answer can still
 * have a status.
 */
export async function answerInPieces(
  client: OvershootClient,
  request: ChatRequest,
  options: ChatOptions,
): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const encoder = new TextEncoder();
  const writer = writable.getWriter();
  const write = (event: string): void => {
    // A reader that has left is nobody's mistake.
    writer.write(encoder.encode(`data: ${event}\n\n`)).catch(() => undefined);
  };

  await new Promise<void>((begun, refused) => {
    const onDelta = (delta: string): void => {
      write(JSON.stringify(deltaEvent(request.model, delta)));
      begun();
    };
    client.complete(request, { ...options, onDelta }).then(
      (answer) => {
        // Without its end, the answer counts as broken off.
        if (answer.isComplete) {
          for (const event of closingEvents(answer)) write(JSON.stringify(event));
          write('[DONE]');
        }
        begun();
        writer.close().catch(() => undefined);
      },
      (error: unknown) => {
        refused(error);
        writer.abort(error).catch(() => undefined);
      },
    );
  });
  return new Response(readable, { headers: { 'content-type': 'text/event-stream' } });
}
