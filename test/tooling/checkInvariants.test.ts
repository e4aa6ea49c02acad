import type { HistoryEntry } from 'overshoot-emulator';
import { describe, expect, it } from 'vitest';
import type { Allowances } from '../support/history/Allowances.js';
import { brokenInvariants, checkInvariants } from '../support/history/checkInvariants.js';
import { type Run, tellRun } from '../support/history/Run.js';
import {
  created,
  ended,
  fault,
  history,
  type Line,
  page,
  renewed,
  request,
  shows,
} from './support/writtenHistory.js';

type Seen = Partial<Pick<Run, 'page' | 'samples' | 'offline'>>;

/** The breaches, without the ids and figures that stand behind them. */
const broken = (events: HistoryEntry[], seen: Seen = {}, allowances: Allowances = {}): string[] =>
  brokenInvariants(tellRun(events, seen), allowances);

const SHORT_MS = 5000;
const deleted = (atMs: number): Line[] => [...request('delete', atMs - 5, 10), ended(atMs, 'deleted')];

it('is content with a stream that was created, watched, renewed and deleted', () => {
  const polls = [500, 1000, 1500, 2000].flatMap((atMs) => request('status', atMs, 5));
  const events = history(
    created(0),
    ...polls,
    ...request('keepalive', 1200, 5),
    renewed(1202),
    ...deleted(2500),
  );
  const shown = [
    shows(0, { phase: 'connecting', capture: 'live', cameras: 1 }),
    shows(700, { capture: 'live', cameras: 1 }),
    shows(2490, { phase: 'ending' }),
    shows(2510, { phase: 'ended' }),
  ];
  const samples = [{ atMs: 1000, id: 's1', lastFrameAtMs: 990 }];
  expect(broken(events, { page: page({ shown }), samples })).toEqual([]);
  expect(broken(events)).toEqual([]);
});

it('passes on a defect of the emulator, and throws with all that is broken', () => {
  const events = history(created(0), [1, { type: 'internal-error', message: 'boom' }]);
  expect(() => checkInvariants(events)).toThrow(/I4: 1 streams still live.*\nemulator: boom/);
});

describe('I1, one stream per session', () => {
  const together = history(created(0), created(1, 's2'), ended(20, 'deleted', 's2'), ended(21, 'deleted'));

  it('finds two streams of one session', () => {
    expect(broken(together)).toEqual(['I1: 2 streams live when s2 was created, 1 allowed']);
    const shown = [shows(0), shows(2, { id: 's2' })];
    expect(broken(together, { page: page({ shown }) })).toEqual([expect.stringContaining('I1: 2 streams')]);
  });

  it('allows one after the other, two sessions, and a stage that was mounted anew', () => {
    const oneByOne = history(created(0), ended(10, 'deleted'), created(11, 's2'), ended(20, 'deleted', 's2'));
    expect(broken(oneByOne)).toEqual([]);
    expect(broken(together, {}, { sessions: 2 })).toEqual([]);
    const shown = [shows(0), shows(2, { id: 's2', mount: 2 })];
    expect(broken(together, { page: page({ shown }) })).toEqual([]);
    const unseen = [shows(-2, { id: '', phase: 'creating' }), shows(-1, { id: 's2', mount: 2 })];
    const asked = history(...request('create', -2, 3), ...together.map((e): Line => [e.atMs, e]));
    expect(broken(asked, { page: page({ shown: unseen }) })).toEqual([]);
  });

  it('knows a stage by when it asked, however late a busy page has sent that', () => {
    const late = history(...request('create', 5, 3), created(6), created(7, 's2'), ended(20, 'deleted'));
    const shown = [
      shows(0, { id: '', phase: 'creating' }),
      shows(4, { id: '', mount: 2, phase: 'creating' }),
      shows(8, { id: 's2', mount: 2 }),
    ];
    const whole = history(...late.map((e): Line => [e.atMs, e]), ended(21, 'deleted', 's2'));
    expect(broken(whole, { page: page({ shown }) })).toEqual([expect.stringContaining('I1: 2 streams')]);
    const calls = [{ path: '/v1beta/streams', fromMs: 2, toMs: 9 }];
    expect(broken(whole, { page: page({ shown, calls }) })).toEqual([]);
  });

  it('takes the word of the sessions themselves, also of one that is mounted no more', () => {
    const made = (...sessions: number[]) => sessions.map((session, i) => ({ id: `s${i + 1}`, session }));
    expect(broken(together, { page: page({ made: made(1, 2) }) })).toEqual([]);
    const shown = [shows(0), shows(2, { id: 's2', mount: 2 })];
    expect(broken(together, { page: page({ shown, made: made(1, 1) }) })).toEqual([
      expect.stringContaining('I1: 2 streams'),
    ]);
  });

  it('does not count what nobody can give back: the answer was lost, or each DELETE refused', () => {
    const lost = request('create', 0, 10, { outcome: 'dropped' });
    const second = [
      ...request('create', 20, 10, { streamId: 's2' }),
      created(25, 's2'),
      ended(40, 'deleted', 's2'),
    ];
    expect(broken(history(...lost, created(5), ...second, ended(300_005, 'expired')))).toEqual([]);
    const refused = request('delete', 15, 2, { status: 503 });
    const first = [created(5), ...refused, ended(300_005, 'expired')];
    expect(
      broken(history(...first, ...second), {
        page: page({ shown: [shows(6), shows(14, { phase: 'ending' })] }),
      }),
    ).toEqual([]);
  });
});

describe('I2, silence after the end', () => {
  it('finds questions after an own DELETE, but excuses those on their way', () => {
    const onItsWay = history(created(0), ...deleted(1000), ...request('status', 1400, 5));
    expect(broken(onItsWay)).toEqual([]);
    const late = history(created(0), ...deleted(1000), ...request('keepalive', 1600, 5));
    expect(broken(late)).toEqual(['I2: s1 was deleted, and still asked for: keepalive after 600 ms']);
  });

  it('counts from when the session itself says that it is over', () => {
    const asks = [3000, 4000, 5000, 6000].flatMap((atMs) => request('status', atMs, 5));
    const events = history(created(0), ended(1000, 'reaped'), ...asks);
    const told = (atMs: number) => page({ shown: [shows(0), shows(atMs, { phase: 'ended' })] });
    expect(broken(events, { page: told(6010) })).toEqual([]);
    expect(broken(events, { page: told(5010) })).toEqual([
      'I2: s1 was told to be over, and still asked for: status after 990 ms',
    ]);
  });

  it('takes a DELETE that came after the end for no word about it: somebody else has ended the stream', () => {
    const events = history(
      created(0),
      ended(1000, 'deleted'),
      ...request('status', 1900, 5),
      ...request('delete', 2000, 5),
    );
    const shown = [shows(0), shows(1950, { phase: 'ending' }), shows(2010, { phase: 'ended' })];
    expect(broken(events, { page: page({ shown }) })).toEqual([]);
    const first = history(created(0), ...request('delete', 995, 9), ended(1000, 'deleted'));
    const late = [...first, ...history(...request('status', 1900, 5))];
    expect(broken(late, { page: page({ shown }) })).toEqual([expect.stringContaining('I2')]);
  });

  it('excuses a renewal that the page had made before, and that Chromium has repeated', () => {
    const events = history(created(0), ...deleted(1000), ...request('keepalive', 1600, 5));
    const calls = (fromMs: number) => [{ path: '/v1beta/streams/s1/keepalive', fromMs, toMs: 1700 }];
    expect(broken(events, { page: page({ calls: calls(900) }) })).toEqual([]);
    expect(broken(events, { page: page({ calls: calls(1590) }) })).toEqual([expect.stringContaining('I2')]);
  });

  it('takes a stage that is unmounted for no word about the end: its session is kept for the grace', () => {
    const asks = [...request('keepalive', 900, 5), ...request('status', 2100, 5)];
    const shown = [shows(0), shows(500, { id: '', mount: null, phase: '' })];
    expect(broken(history(created(0), ...asks, ...deleted(1500)), { page: page({ shown }) })).toEqual([
      'I2: s1 was deleted, and still asked for: status after 600 ms',
    ]);
  });

  it('lets a client without a record find out, and no more than that', () => {
    const probes = (count: number): Line[] =>
      Array.from({ length: count }, (_, index) => request('status', 3000 + 1000 * index, 5)).flat();
    expect(broken(history(created(0), ended(1000, 'reaped'), ...probes(3)))).toEqual([]);
    expect(broken(history(created(0), ended(1000, 'reaped'), ...probes(4)))).toEqual([
      expect.stringContaining('I2'),
    ]);
  });
});

describe('I3, renewed in time', () => {
  const short = (...lines: Line[]): HistoryEntry[] => history(created(0, 's1', SHORT_MS), ...lines);

  it('finds a renewal in the last tenth of the lease, while nothing was wrong', () => {
    const late = (atMs: number) => short(renewed(atMs, SHORT_MS), ...deleted(atMs + 1000));
    expect(broken(late(4400))).toEqual([]);
    expect(broken(late(4600))).toEqual(['I3: s1 was not renewed for 4600 of 5000 ms, and nothing was wrong']);
  });

  it('excuses what faults and the network kept from being renewed, and what the page let go of', () => {
    const late = [renewed(4600, SHORT_MS), ...deleted(5000)];
    expect(broken(short(fault(1700, 'keepalive'), ...late))).toEqual([]);
    expect(broken(short(...late), { offline: [{ fromMs: 1500, toMs: 3500 }] })).toEqual([]);
    expect(broken(short(...late), { page: page({ asleep: [{ fromMs: 1500, toMs: 3500 }] }) })).toEqual([]);
    const shown = [shows(0), shows(2000, { phase: 'ending' }), shows(4900, { phase: 'ended' })];
    expect(broken(short(...deleted(4800)), { page: page({ shown }) })).toEqual([]);
  });

  it('finds a lease that was lost though the fault was over in time', () => {
    const lostAfter = (faultMs: number) => short(fault(faultMs, 'keepalive'), ended(SHORT_MS, 'expired'));
    expect(broken(lostAfter(4000))).toEqual([]);
    expect(broken(lostAfter(2900))).toEqual(['I3: s1 expired though the last fault was over 2100 ms before']);
    // Nobody wanted it any more, and the service would not take it back.
    const refused = request('delete', 1500, 2, { status: 503 });
    expect(broken(short(...refused, fault(2900, 'keepalive'), ended(SHORT_MS, 'expired')))).toEqual([]);
  });
});

describe('I4, every stream ends', () => {
  it('finds one that was left behind', () => {
    expect(broken(history(created(0)))).toEqual([expect.stringContaining('I4: 1 streams still live')]);
    expect(broken(history(created(0)), {}, { stillLive: 1 })).toEqual([]);
  });

  it('finds one that nobody deleted', () => {
    const shown = [shows(0), shows(1000, { phase: 'ended' })];
    const expired = history(created(0), ended(300_000, 'expired'));
    expect(broken(expired, { page: page({ shown }) })).toEqual(['I4: s1 expired; nobody deleted it']);
    expect(broken(expired, { page: page({ shown }) }, { mayExpire: true })).toEqual([]);
  });

  it('finds an orphan that is kept alive', () => {
    const lost = request('create', 0, 10, { outcome: 'dropped' });
    const orphan = [...lost, created(5), ended(300_100, 'expired')];
    expect(broken(history(...orphan))).toEqual([]);
    expect(broken(history(...orphan, renewed(100)))).toEqual(['I4: s1 expired; nobody deleted it']);
  });
});

describe('I5, one poller', () => {
  it('finds two at a time, and one that is too eager', () => {
    const beside = [...request('status', 100, 50), ...request('status', 120, 5)];
    expect(broken(history(created(0), ...beside, ...deleted(900)))).toEqual([
      'I5: s1 had 2 status requests in flight',
    ]);
    const givenUp = [...request('status', 100, 50, { outcome: 'dropped' }), ...request('status', 145, 5)];
    expect(broken(history(created(0), ...givenUp, ...deleted(900)))).toEqual([]);
    const eager = [100, 300, 500, 700].flatMap((atMs) => request('status', atMs, 5));
    expect(broken(history(created(0), ...eager, ...deleted(900)))).toEqual([
      'I5: s1 was asked 4 times in a second',
    ]);
  });
});

describe('I6, I7, I8: the page itself', () => {
  const clean = history(created(0), ...deleted(900));

  it('finds the key, a complaint, and what is still on', () => {
    const held = { liveTracks: 1, openConnections: 2, timers: ['timeout of 500 ms'] };
    const record = page({ leaks: ['the console'], complaints: ['console.error: a\n  b'], held });
    expect(broken(clean, { page: record })).toEqual([
      'I6: the API key is in the console',
      'I7: console.error: a | b',
      'I8: 1 tracks are live after the end',
      'I8: 2 peer connections are open after the end',
      'I8: a timer runs after the end: timeout of 500 ms',
    ]);
  });
});

describe('I9, never falsely live', () => {
  const reaped = history(created(0), ended(1000, 'reaped'));
  const liveUntil = (atMs: number, asleep: { fromMs: number; toMs: number }[] = []) =>
    page({ shown: [shows(500), shows(atMs, { phase: 'ended' })], asleep });

  it('finds a page that calls an ended stream live for longer than a poll and its time limit', () => {
    expect(broken(reaped, { page: liveUntil(13_900) })).toEqual([]);
    expect(broken(reaped, { page: liveUntil(14_100) })).toEqual([
      'I9: s1 was reaped, and still called live 100 ms too long',
    ]);
  });

  it('counts from the waking, from when the network is back, and from the last fault', () => {
    const away = { fromMs: 800, toMs: 60_000 };
    expect(broken(reaped, { page: liveUntil(72_000, [away]) })).toEqual([]);
    expect(broken(reaped, { page: liveUntil(74_000, [away]) })).toEqual([expect.stringContaining('I9')]);
    expect(broken(reaped, { page: liveUntil(72_000), offline: [away] })).toEqual([]);
    const faulty = history(created(0), ended(1000, 'reaped'), fault(8000, 'status'));
    expect(broken(faulty, { page: liveUntil(20_000) })).toEqual([]);
    expect(broken(faulty, { page: liveUntil(21_100) })).toEqual([expect.stringContaining('I9')]);
  });

  it('finds a page that calls a stream live whose frames are old', () => {
    const sampled = (atMs: number) => [{ atMs, id: 's1', lastFrameAtMs: 1000 }];
    const events = history(created(0), ...deleted(40_000));
    const shown = [shows(500), shows(30_000, { phase: 'reconnecting' }), shows(39_990, { phase: 'ended' })];
    expect(broken(events, { page: page({ shown }), samples: sampled(18_900) })).toEqual([]);
    expect(broken(events, { page: page({ shown }), samples: sampled(19_500) })).toEqual([
      'I9: s1 sent no frame, and was still called live 500 ms too long',
    ]);
    expect(broken(events, { page: page({ shown }), samples: sampled(35_000) })).toEqual([]);
  });
});

describe('I10, a camera is shown', () => {
  const clean = history(created(0), ...deleted(9000));
  const on = (record: Parameters<typeof shows>[1], untilMs: number) =>
    page({
      shown: [
        shows(0, { phase: 'idle', capture: 'prompting', cameras: 1 }),
        shows(1000, { phase: 'idle', cameras: 1, ...record }),
        shows(untilMs, { phase: 'idle' }),
      ],
    });

  it('finds a camera that is on while the page says that it is off', () => {
    expect(broken(clean, { page: on({}, 1700) })).toEqual([]);
    expect(broken(clean, { page: on({}, 1800) })).toEqual([
      'I10: a camera was on for 800 ms, and the page showed phase idle with capture off',
    ]);
    expect(broken(clean, { page: on({ capture: 'live' }, 9000) })).toEqual([]);
  });

  it('lets a stage that is gone keep it for the grace', () => {
    expect(broken(clean, { page: on({ mount: null }, 2700) })).toEqual([]);
    expect(broken(clean, { page: on({ mount: null }, 2800) })).toEqual([
      'I10: a camera was on for 1800 ms, and the page showed nothing',
    ]);
  });

  it('counts the grace from the moment the stage went, also for a camera that opens in it', () => {
    const late = (untilMs: number) =>
      page({
        shown: [
          shows(0, { phase: 'idle', mount: 1 }),
          shows(1000, { phase: '', mount: null }),
          shows(1500, { phase: '', mount: null, cameras: 1 }),
          shows(untilMs, { phase: '', mount: null }),
        ],
      });
    expect(broken(clean, { page: late(2700) })).toEqual([]);
    expect(broken(clean, { page: late(2800) })).toEqual([
      'I10: a camera was on for 1300 ms, and the page showed nothing',
    ]);
  });
});
