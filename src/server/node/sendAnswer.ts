import type { NodeResponse } from './NodeMessages.js';

/** Writes an answer of the Fetch API, each piece when it is there and no faster than it is taken. */
export async function sendAnswer(response: NodeResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!answer.body) return void response.end();
  response.flushHeaders?.();
  const reader = answer.body.getReader();
  const leave = (): void => void reader.cancel().catch(() => undefined);
  if (response.destroyed) return leave();
  // Ends at its source, too, when nobody is there to take it.
  response.once('close', leave);
  try {
    for (;;) {
      // One piece after the other.
      // oxlint-disable-next-line no-await-in-loop
      const { done, value } = await reader.read();
      if (done) return void response.end();
      // oxlint-disable-next-line no-await-in-loop
      if (!response.write(value)) await drained(response);
    }
  } catch {
    // Half an answer must not look like a whole one.
    response.destroy();
  }
}

function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    if (response.destroyed) return done();
    response.once('drain', done);
    response.once('close', done);
  });
}
