import { expect, test } from 'vitest';
import type { ConversationService } from './startService.js';
import { SPEAKER_MODEL, type SpokenAnswer } from './startSpeaker.js';
import { visitor } from './visitor.js';

const QUESTION = { model: SPEAKER_MODEL, messages: [{ role: 'user', content: 'What is there?' }] } as const;

/**
 * What holds of the handler wherever it is mounted: each test speaks to it through a real socket, as the kit does in a page.
 * The app's login is a cookie `user`. `leaving` says when the server learns that a browser has left in the middle of an answer.
 */
export function conversationTests(
  app: () => { url: string; service: ConversationService },
  { leaving: isSeen = 'at once' }: { leaving?: 'at once' | 'by the next piece' } = {},
): void {
  const untilGivenUp = async (spoken: SpokenAnswer): Promise<void> => {
    const goesOn = isSeen === 'at once' ? undefined : setInterval(() => spoken.say('more '), 50);
    await spoken.closed;
    clearInterval(goesOn);
  };

  test('a stream is made, read, renewed and deleted', async () => {
    const { url, service } = app();
    const { client } = visitor(url, 'ann');
    const created = await client.createStream({ idempotencyKey: 'click-1' });
    const again = await client.createStream({ idempotencyKey: 'click-1' });
    expect(again.id).toBe(created.id);
    expect((await client.getStream(created.id)).id).toBe(created.id);
    await expect(visitor(url, 'bob').client.getStream(created.id)).rejects.toMatchObject({
      code: 'stream-not-found',
    });
    await client.deleteStream(created.id);
    expect(await client.getStream(created.id)).toMatchObject({ state: 'ended', endReason: 'deleted' });
    const second = await client.createStream();
    expect((await client.keepalive(second.id)).id).toBe(second.id);
    await client.deleteStream(second.id);
    const history = await service.emulator.history();
    expect(history.filter(({ type }) => type === 'stream-created').length).toBe(
      history.filter(({ type }) => type === 'stream-deleted').length,
    );
  });

  test('an answer comes piece by piece', async () => {
    const { url, service } = app();
    const heard: string[] = [];
    let tell = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const answer = visitor(url, 'ann').client.complete(QUESTION, {
      onDelta(delta) {
        heard.push(delta);
        tell();
      },
    });
    const spoken = await service.speaker.asked();
    spoken.say('one ');
    await first;
    expect(heard).toEqual(['one ']);
    spoken.say('two');
    spoken.finish();
    expect((await answer).text).toBe('one two');
  });

  test('an answer ends at its source when the browser leaves', async () => {
    const { url, service } = app();
    const leaving = new AbortController();
    const answer = visitor(url, 'ann').client.complete(QUESTION, {
      signal: leaving.signal,
      onDelta: () => leaving.abort(),
    });
    const spoken = await service.speaker.asked();
    spoken.say('one ');
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    await untilGivenUp(spoken);
  });

  test('an answer that was not begun ends at its source when the browser leaves', async () => {
    const { url, service } = app();
    const leaving = new AbortController();
    const answer = visitor(url, 'ann').client.complete(QUESTION, {
      signal: leaving.signal,
      onDelta: () => undefined,
    });
    const spoken = await service.speaker.asked();
    leaving.abort();
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    await untilGivenUp(spoken);
  });

  test('strangers, other sites and wrong paths are refused', async () => {
    const { url, service } = app();
    const before = (await service.emulator.history()).length;
    const ann = visitor(url, 'ann');
    const cross = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' } };
    expect((await visitor(url, null).send('POST', '/streams')).status).toBe(401);
    expect((await ann.send('POST', '/streams', cross)).status).toBe(403);
    expect((await ann.send('GET', '/nothing')).status).toBe(404);
    expect((await ann.send('GET', '/streams/x')).status).toBe(404);
    const text = { headers: { 'content-type': 'text/plain' }, body: '{"model":"m"}' };
    expect((await ann.send('POST', '/chat/completions', text)).status).toBe(415);
    expect((await service.emulator.history()).length).toBe(before);
  });
}
