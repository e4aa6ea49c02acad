import * as fc from 'fast-check';
import type { SessionOptions } from '../../../src/core/session/StreamSession.js';
import type { StreamSource } from '../../../src/core/capture/StreamSource.js';
import { commands } from './commands.js';
import { faults } from './faultSteps.js';
import { step } from './step.js';
import { setTrap } from './traps.js';
import type { Step } from './Walk.js';

const FILE: StreamSource = { type: 'file', file: new Blob(['video']) };
const sources = fc.constantFrom<StreamSource>(
  { type: 'camera' },
  { type: 'camera', deviceId: 'camera-usb' },
  { type: 'camera', deviceId: 'camera-gone' },
  { type: 'test-pattern' },
  { type: 'screen' },
  FILE,
  { type: 'external' },
  { type: 'remote', name: 'door' },
);

const options: fc.Arbitrary<SessionOptions> = fc.record(
  {
    source: sources,
    onExpired: fc.constantFrom('end', 'recreate'),
    maxDurationMs: fc.constantFrom(500, 20_000, 400_000),
    onUnmount: fc.constantFrom('release', 'keep'),
    onPageHide: fc.constantFrom('release', 'keep'),
    graceMs: fc.constantFrom(0, 1000),
    warm: fc.constantFrom('module', 'stream', 'room'),
    wakeLock: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Mostly moments, sometimes a lease, rarely an afternoon. */
const durations = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 10, 99, 150, 500, 900, 1000) },
  { weight: 5, arbitrary: fc.constantFrom(3000, 6000, 10_001, 30_000) },
  { weight: 3, arbitrary: fc.integer({ min: 40_000, max: 310_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(400_000, 3_600_000) },
);
const absences = fc.constantFrom(900, 2500, 6000, 11_000, 130_000, 290_000, 301_000, 7_200_000);

const none = fc.constant(undefined);
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(some, { nil: undefined });

const app: fc.Arbitrary<Step>[] = [
  step('start', maybe(sources), (w, source) => commands.start(w, source)),
  step('start twice', none, (w) => [commands.start(w), commands.start(w)]),
  step('stop', none, (w) => commands.stop(w)),
  step('stop and start', none, (w) => [commands.stop(w), commands.start(w)]),
  step('preview', maybe(sources), (w, source) => commands.preview(w, source)),
  step('setSource', sources, (w, source) => commands.setSource(w, source)),
  step('pause', fc.boolean(), (w, paused) => commands.setPaused(w, paused)),
  step('configure', options, (w, next) => commands.configure(w, next)),
  step('mount', none, (w) => w.holders.push(w.t.session.retain())),
  step('unmount', none, (w) => w.holders.pop()?.()),
  step('robot publishes', none, (w) => void commands.publishElsewhere(w)),
  setTrap(sources),
];

const person: fc.Arbitrary<Step>[] = [
  step('ask', fc.constantFrom('allow', 'block', 'dismiss', 'wait'), (w, prompt) =>
    w.t.media.set({ permission: 'prompt', prompt }),
  ),
  step('answer', fc.constantFrom('allow', 'allow', 'dismiss', 'block'), (w, answer) => {
    if (w.t.media.prompts() > 0) w.t.media.answer(answer);
  }),
  step('camera', fc.constantFrom('works', 'busy', 'missing'), (w, camera) => w.t.media.set({ camera })),
  step('allow camera', none, (w) => w.t.media.set({ permission: 'granted', camera: 'works' })),
  step('screen', fc.constantFrom('share', 'cancel'), (w, screen) => w.t.media.set({ screen })),
  step('permission', fc.constantFrom('granted', 'denied', 'prompt'), (w, permission) =>
    w.t.media.setPermission(permission),
  ),
  step('mute', fc.boolean(), (w, muted) => w.t.media.liveTracks().length > 0 && w.t.media.muteTrack(muted)),
  step('unplug', none, (w) => w.t.media.liveTracks().length > 0 && w.t.media.endTrack()),
  step('hide', none, (w) => w.t.page.hide()),
  step('show', none, (w) => w.t.page.show()),
  step('online', fc.boolean(), (w, online) => w.t.page.setOnline(online)),
  step('leave', fc.boolean(), (w, cached) => commands.leave(w, cached)),
  step('restore', none, (w) => {
    w.cached = false;
    w.t.page.restore();
  }),
];

const advance = step('advance', durations, (w, ms) => w.t.advance(ms));
const leaps: fc.Arbitrary<Step>[] = [
  step('freeze and resume', absences, (w, ms) => {
    w.t.clock.freeze(ms);
    w.t.page.resume();
  }),
  step('freeze', absences, (w, ms) => w.t.clock.freeze(ms)),
  step('sleep', absences, (w, ms) => w.t.clock.jumpWall(ms)),
  step('set the clock back', absences, (w, ms) => w.t.clock.jumpWall(-ms)),
];

/** What an app, a person, time, a network and a service may do to a session, in any order. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.oneof(...app) },
  { weight: 15, arbitrary: fc.oneof(...person) },
  { weight: 20, arbitrary: advance },
  { weight: 10, arbitrary: fc.oneof(...leaps) },
  { weight: 25, arbitrary: fc.oneof(...faults) },
);
