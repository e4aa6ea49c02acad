import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClientCall } from '../../core/client/ClientCall.js';
import { OvershootError } from '../../core/errors/index.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import { streamCost } from '../../core/vision/cost/StreamCost.js';
import type { WatchSnapshot } from '../../core/vision/watch/WatchSnapshot.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { createTestWatch } from '../../testing/watch/createTestWatch.js';
import { type BundleParts, createSupportBundle } from './createSupportBundle.js';

const versions = { kit: '0.1.0', react: '19.0.0', livekitClient: '2.23.0', query: '5.108.0' };
const parts: BundleParts = {
  at: 0,
  versions,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
  client: 'direct',
  sessions: [],
  watches: [],
  calls: [],
  costOf: () => streamCost({}, null),
};

it('says what a support request is about', async () => {
  const { t, watch } = await createTestWatch('running');
  const bundle = createSupportBundle({
    ...parts,
    sessions: [t.session],
    watches: [watch.getSnapshot()],
    calls: [call({ requestId: 'req_0123456789abcdef0123456789abcdef', status: 500 })],
  });
  expect(bundle).toMatchObject({
    versions,
    userAgent: parts.userAgent,
    sessions: [{ phase: 'live', id: 'stream-1', source: 'camera', publishStats: { limitedBy: 'none' } }],
    watches: [{ state: 'running' }],
    requests: [{ requestId: 'req_0123456789abcdef0123456789abcdef', status: 500 }],
  });
  expect(bundle.sessions[0]?.log.length).toBe(t.session.getLog().length);
  expect(bundle.watches[0]?.ticks.length).toBe(watch.getSnapshot().history.length);
  // Neither what was asked nor what was answered.
  expect(JSON.stringify(bundle)).not.toMatch(/colour|Which/);
});

it('leaves the handles of a server out, wherever they stand', async () => {
  const t = await createTestSession('live', { service: { kind: 'handler' } });
  const bundle = createSupportBundle({
    ...parts,
    client: 'handler',
    sessions: [t.session],
    calls: [call({ streamId: 'stream-1' })],
  });
  expect(JSON.stringify(bundle)).not.toContain('stream-1');
});

it('holds no token of a real session', async () => {
  const t = await createTestSession('live');
  await t.advance(300_000);
  const bundle = JSON.stringify(createSupportBundle({ ...parts, sessions: [t.session] }));
  expect(bundle).not.toContain('publish-token');
  expect(bundle).not.toContain('rooms.test');
});

/** What a secret looks like: signed tokens, bearer values, addresses with one in it, keys of any shape. */
const secret = fc.oneof(
  fc
    .tuple(fc.base64String({ minLength: 20 }), fc.base64String({ minLength: 30 }))
    .map(([claims, signature]) => `eyJ${word(claims)}.${word(signature)}`),
  fc
    .string({
      unit: fc.constantFrom(...'abcdefghijkABCDEFGHIJK0123456789_-'.split('')),
      minLength: 28,
      maxLength: 60,
    })
    .map((random) => `k1${random}`),
);

const word = (text: string): string => text.replaceAll(/[^\w]/g, 'x');

const call = (change: Partial<ClientCall>): ClientCall => ({
  operation: 'status',
  streamId: 'stream-1',
  at: 0,
  durationMs: 5,
  status: 200,
  requestId: null,
  failure: null,
  ...change,
});

/** A session, a watch and requests with the secret wherever a text of others can stand, and where nobody would expect one. */
function planted(session: StreamSession, secret: string): BundleParts {
  const texts = [
    `The key ${secret} is wrong.`,
    `Bearer ${secret}`,
    `https://u:${secret}@host/?token=${secret}`,
  ];
  const errors = texts.map(
    (detail) =>
      new OvershootError('server-error', {
        stage: 'chat',
        status: 500,
        detail,
        serviceCode: secret,
        requestId: `Bearer ${secret}`,
        cause: new Error(secret),
      }),
  );
  const [error] = errors;
  if (!error) throw new Error('There is always one.');
  const status = session.status.getSnapshot();
  const data = status.data && { ...status.data, endReason: secret, extra: secret };
  const statusWithSecret = { ...status, data, error, extra: secret };
  const snapshot = { ...session.getSnapshot(), problem: error, token: secret, extra: { deep: secret } };
  const log = errors.map((one) => ({
    ...session.getLog()[0],
    type: 'failed',
    at: 0,
    error: one.message,
    x: secret,
  }));
  const spoiled = {
    ...session,
    getSnapshot: () => snapshot,
    getLog: () => log,
    getSource: () => ({ type: 'rtsp', url: `rtsp://${secret}@cam`, name: secret }),
    status: { ...session.status, getSnapshot: () => statusWithSecret },
    publishStats: { ...session.publishStats, getSnapshot: () => ({ quality: secret, token: secret }) },
  } as unknown as StreamSession;
  const watch = {
    state: 'running',
    reason: null,
    latest: null,
    error,
    retryAt: null,
    history: [{ text: secret, asked: secret, model: `model ${secret}`, outcome: 'ok', value: secret }],
  } as unknown as WatchSnapshot<unknown>;
  return {
    ...parts,
    userAgent: `Browser ${secret}`,
    sessions: [spoiled],
    watches: [watch],
    calls: [{ ...call({ requestId: `Bearer ${secret}` }), headers: { authorization: secret } } as ClientCall],
    costOf: () => streamCost({ [secret]: usage }, null),
  };
}

const usage = { answers: 1, promptTokens: 1, completionTokens: 1, totalTokens: 2, cachedTokens: 0 };

it('holds no secret, wherever one was planted', async () => {
  const { session } = await createTestSession('live');
  fc.assert(
    fc.property(secret, (planted_) => {
      const bundle = JSON.stringify(createSupportBundle(planted(session, planted_)));
      expect(bundle).not.toContain(planted_);
      // Nor a part of it that would do.
      expect(bundle).not.toContain(planted_.slice(-20));
    }),
    { numRuns: 300 },
  );
});
