import { expect, it } from 'vitest';
import { regionTables } from '../../core/session/regions.js';
import { phases } from '../../core/session/phase.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { lanesOf } from './lanesOf.js';
import { stateKind } from './stateKind.js';

it('puts the states of each region end to end, from the first event until now', async () => {
  const t = await createTestSession('reconnecting');
  const log = t.session.getLog();
  const until = t.clock.now();
  const lanes = lanesOf(log, until);
  for (const { segments } of lanes) {
    expect(segments[0]?.from).toBe(log[0]?.at);
    expect(segments.at(-1)?.to).toBe(until);
    for (const [index, { to }] of segments.slice(0, -1).entries()) expect(segments[index + 1]?.from).toBe(to);
  }
  const now = Object.fromEntries(lanes.map(({ name, segments }) => [name, segments.at(-1)?.state]));
  const snapshot = t.session.getSnapshot();
  expect(now).toEqual({
    phase: snapshot.phase,
    capture: snapshot.capture.state,
    stream: 'active',
    publication: snapshot.publication,
    lease: snapshot.lease,
  });
});

it('knows no state of before in an empty log', () => {
  expect(lanesOf([], 5).map(({ segments }) => segments)).toEqual([[], [], [], [], []]);
});

it('says of every state what it is worth, and at rest of those alone that are', () => {
  const states = Object.values(regionTables).flatMap((table) => Object.keys(table));
  const quiet = [...new Set([...states, ...phases])].filter((state) => stateKind(state) === 'quiet');
  expect(quiet.toSorted()).toEqual(['ended', 'idle', 'none', 'off']);
});
