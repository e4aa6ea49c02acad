import { OvershootError } from '../../../src/core/errors/index.js';
import { endReasons } from '../../../src/core/session/endReason.js';
import { type Phase, phaseOf } from '../../../src/core/session/phase.js';
import type { Regions } from '../../../src/core/session/regions.js';
import type { Walk } from './Walk.js';

const HOLDING: readonly Phase[] = ['connecting', 'waiting', 'live', 'paused', 'stalled', 'reconnecting'];

/** What holds of every state in which a session rests between two steps. */
export function checkState(walk: Walk, regions: Regions): void {
  const { session, media, room } = walk.t;
  const snapshot = session.getSnapshot();
  const say = (condition: boolean, what: string): void => {
    if (!condition) walk.findings.push(`${what} (${snapshot.phase})`);
  };
  const { phase, capture, publication, lease } = snapshot;
  const shown = { capture: capture.state, publication, lease };

  say(phase === phaseOf(regions), 'the phase does not follow from the regions');
  for (const [region, state] of Object.entries(shown))
    say(Reflect.get(regions, region) === state, `the snapshot shows ${region} ${state}`);

  const holds = HOLDING.includes(phase) || (phase === 'armed' && snapshot.id !== null);
  say((snapshot.id === null || snapshot.id !== '') && (!holds || Boolean(snapshot.id)), 'an id is missing');
  if ('reason' in snapshot) say(snapshot.reason in endReasons, `unknown reason ${snapshot.reason}`);
  if ('error' in snapshot) say(snapshot.error instanceof OvershootError, 'an error is none of ours');
  if (capture.state === 'failed')
    say(capture.error instanceof OvershootError, 'a capture error is none of ours');

  say(holds === (lease !== 'none'), `lease ${lease}`);
  say(holds === (session.leaseInfo.getSnapshot() !== null), 'leaseInfo does not fit');
  if (!holds) {
    say(publication === 'none' || publication === 'armed', `publication ${publication}`);
    const robots = new Set(walk.robots.map(({ join }) => join));
    say(!room.joins.some((join) => join.state !== 'gone' && !robots.has(join)), 'in a room');
  }
  const tracks = media.liveTracks().length;
  const wanted = capture.state === 'live' || capture.state === 'interrupted' ? 1 : 0;
  say(tracks === wanted, `${tracks} live tracks with capture ${capture.state}`);
  if (phase === 'ending' || phase === 'failed') say(tracks === 0, 'a live track');
  if (phase === 'ended') say(tracks === 0 || walk.handsOver, 'a live track');
  if (phase === 'acquiring') say(capture.state === 'prompting', `capture ${capture.state}`);
  checkReadings(walk, say);
}

/** What ticks is looked at for a moment: who keeps looking keeps timers running. */
function checkReadings({ t }: Walk, say: (condition: boolean, what: string) => void): void {
  for (const name of ['countdown', 'frameAge'] as const) {
    const stop = t.session[name].subscribe(() => undefined);
    const value = t.session[name].getSnapshot();
    stop();
    say(value === null || (Number.isInteger(value) && value >= 0), `${name} is ${value}`);
  }
  const held = t.session.leaseInfo.getSnapshot();
  for (const [field, value] of Object.entries(held ?? {}))
    say(Number.isFinite(value), `leaseInfo.${field} is ${value}`);
}
