import type { Way } from '../Way.js';
import { wallMs } from '../wallMs.js';
import type { Caller } from './createCaller.js';

const question = {
  model: 'bench/model',
  stream: true,
  messages: [{ role: 'user', content: 'Talk.' }],
};

export interface Listening {
  /** Milliseconds from where a piece was made to here, of all pieces so far. */
  ages: number[];
  stop: () => void;
}

/** So many answers that go on and on, one for each client. */
export async function listenToAnswers(caller: Caller, way: Way, answers: number): Promise<Listening> {
  const ages: number[] = [];
  const open = await Promise.all(
    Array.from({ length: answers }, (_, client) =>
      caller.open(way, client, { method: 'POST', path: '/chat/completions', body: question }),
    ),
  );
  for (const answer of open) {
    answer.setEncoding('utf8').on('data', (piece: string) => {
      const nowMs = wallMs();
      for (const [, madeAt] of piece.matchAll(/"content":"(\d+\.\d+) "/g)) ages.push(nowMs - Number(madeAt));
    });
    answer.on('error', () => undefined);
  }
  return {
    ages,
    stop: () => {
      for (const answer of open) answer.destroy();
    },
  };
}
