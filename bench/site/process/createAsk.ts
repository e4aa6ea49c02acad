import type { ChildProcess } from 'node:child_process';
import * as v from 'valibot';

const answer = v.object({ answered: v.number(), body: v.unknown() });

/** Lets a child do `GET` in its own network. One listener for all that is asked. */
export function createAsk(child: ChildProcess): (path: string) => Promise<unknown> {
  const waiting = new Map<number, (body: unknown) => void>();
  let last = 0;
  child.on('message', (message) => {
    if (!v.is(answer, message)) return;
    waiting.get(message.answered)?.(message.body);
    waiting.delete(message.answered);
  });
  return (path) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      child.send({ ask: last, path });
    });
}
