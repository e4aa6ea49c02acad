import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A model server that says the same each time, after the milliseconds that its arguments name in turn: what is measured is
 * the loop around a model, not a model. Prints its port.
 */
export async function main([delays = '']: string[]): Promise<void> {
  const delaysMs = delays.split(',').map(Number);
  let asked = 0;
  const server = createServer((request, response) => {
    const delayMs = delaysMs[asked++ % delaysMs.length] ?? 0;
    request.resume().once('end', () => {
      void sleep(delayMs).then(() => {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion));
      });
    });
  });
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
}

const completion = {
  id: 'chatcmpl-bench',
  object: 'chat.completion',
  created: 0,
  model: 'bench',
  choices: [{ index: 0, message: { role: 'assistant', content: 'A picture.' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 100, completion_tokens: 3, total_tokens: 103 },
};
