import { createServer } from 'node:http';
import { wallMs } from '../wallMs.js';

const EVERY_MS = 100;

/** A model server whose answer never ends by itself: each piece says when it was made. Prints its port. */
export async function main(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const chunk = (content: string): void => {
        const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }];
        const body = { id: 'c', object: 'chat.completion.chunk', created: 0, model: 'bench', choices };
        response.write(`data: ${JSON.stringify(body)}\n\n`);
      };
      const ticker = setInterval(() => chunk(`${wallMs().toFixed(3)} `), EVERY_MS);
      response.once('close', () => clearInterval(ticker));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
}
