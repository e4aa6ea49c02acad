import { Agent, type IncomingMessage, request as send, type ServerResponse } from 'node:http';

const kept = ['content-type', 'content-length', 'transfer-encoding', 'idempotency-key'] as const;

/**
 * Passes a call of the API on. The emulator takes the address for signalling from `Host`, so that is the one by which the
 * browser reaches it.
 */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { emulatorUrl, apiKey, signalHost }: { emulatorUrl: string; apiKey: string; signalHost: string },
): void {
  const headers = Object.fromEntries(
    kept.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
  );
  const onward = send(
    new URL(request.url ?? '/', emulatorUrl),
    {
      method: request.method,
      agent: connections,
      headers: { ...headers, host: signalHost, authorization: `Bearer ${apiKey}` },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

/** Used by one program only, for as long as it runs. */
const connections = new Agent({ keepAlive: true });
