import { expect, test } from 'vitest';
import { SerialQueue } from './SerialQueue.js';

test('steps run one after another, and a failed one does not hold up the next', async () => {
  const queue = new SerialQueue();
  const log: string[] = [];
  const onError = (error: unknown): void => {
    log.push(String(error));
  };
  let finishFirst = (): void => undefined;
  queue.add(async () => {
    await new Promise<void>((resolve) => {
      finishFirst = resolve;
    });
    log.push('first');
  }, onError);
  queue.add(() => Promise.reject(new Error('second')), onError);
  const third = new Promise<void>((resolve) => {
    queue.add(async () => {
      log.push('third');
      resolve();
    }, onError);
  });
  await Promise.resolve();
  expect(log).toStrictEqual([]);
  finishFirst();
  await third;
  expect(log).toStrictEqual(['first', 'Error: second', 'third']);
});

test('a client that does not wait for answers is turned away instead of queued without end', () => {
  const queue = new SerialQueue();
  const accepted = Array.from({ length: 1000 }, () =>
    queue.add(
      () => new Promise(() => undefined),
      () => undefined,
    ),
  );
  expect(accepted.filter(Boolean)).toHaveLength(64);
  expect(accepted.at(-1)).toBe(false);
});
