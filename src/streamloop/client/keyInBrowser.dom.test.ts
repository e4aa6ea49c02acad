import { afterEach, expect, it, vi } from 'vitest';
import { createStreamloopClient } from './createStreamloopClient.js';

afterEach(() => vi.unstubAllGlobals());

const make = (baseUrl: string) => () =>
  createStreamloopClient({ kind: 'key', apiKey: 'sl_secret', workspaceId: 'wksp_1', baseUrl });
const inBrowser = expect.objectContaining({ code: 'key-in-browser' }) as Error;

it.each(['https://api.streamloop.app/v1', 'http://127.0.0.1:4600/streamloop/v1'])(
  'a page gets no client with a key, for %s either',
  (baseUrl) => {
    expect(make(baseUrl)).toThrow(inBrowser);
    expect(make(baseUrl)).not.toThrow(/sl_secret/);
  },
);

it('nor does a worker of a page', () => {
  vi.stubGlobal('window', undefined);
  vi.stubGlobal('WorkerGlobalScope', () => undefined);
  vi.stubGlobal('location', { protocol: 'https:' });
  expect(make('https://api.streamloop.app/v1')).toThrow(inBrowser);
});
