import { checkState } from './checkState.js';
import { commands } from './commands.js';
import { createWalk } from './createWalk.js';
import { heal, settleRooms } from './heal.js';
import type { Step, Walk } from './Walk.js';
import { watchCosts } from './watchCosts.js';
import { watchMoves } from './watchMoves.js';

/** The longest a service in trouble is left alone, and the longest answer that is waited for. */
const HEALING_MS = 90_000;

/**
 * Goes the steps and looks after each of them. The rest of the walk: what must be possible wherever it has led. Notes the
 * names of phases, reasons and events that it came by.
 */
export async function takeWalk(steps: readonly Step[], seen: Set<string>): Promise<readonly string[]> {
  const walk = await createWalk();
  walk.t.session.onEvent((event) => {
    seen.add(event.type);
    if (event.type === 'phase') seen.add(event.to);
    if (event.type === 'ended') seen.add(event.reason);
    if (event.type === 'woke') seen.add(event.cause);
    if (event.type === 'failed') seen.add(event.error.code);
  });
  const regions = watchMoves(walk);
  const costs = watchCosts(walk);
  const look = async (): Promise<void> => {
    await walk.t.clock.flush();
    costs();
    checkState(walk, regions());
  };
  const ways: Step[] = [
    ...steps,
    { run: () => heal(walk) },
    { run: () => walk.t.advance(HEALING_MS) },
    { run: () => settleRooms(walk) },
    { run: () => walk.t.advance(HEALING_MS) },
    { run: expectProgress },
    { run: () => commands.stop(walk) },
    { run: () => walk.t.advance(HEALING_MS) },
    { run: expectRest },
    { run: () => commands.start(walk, { type: 'camera' }) },
    { run: () => walk.t.advance(5000) },
    { run: expectLive },
    { run: () => commands.stop(walk) },
    { run: () => walk.t.advance(5000) },
    { run: expectRest },
  ];
  for (const [index, way] of ways.entries()) {
    await way.run(walk);
    await look();
    if (walk.findings.length > 0)
      return walk.findings.map((what) => `after step ${index + 1} of ${steps.length}: ${what}`);
  }
  return [];
}

/** No state is a trap: once everything works, the session is live or it is over. */
function expectProgress(walk: Walk): void {
  const { phase, capture } = walk.t.session.getSnapshot();
  // Nobody publishes elsewhere any more.
  const isExternal = capture.state === 'off';
  const good = [
    'idle',
    'armed',
    'live',
    'ended',
    'failed',
    ...(isExternal ? ['waiting', 'reconnecting'] : []),
  ];
  if (!good.includes(phase)) walk.findings.push(`stuck in ${phase}`);
}

function expectLive(walk: Walk): void {
  const { phase } = walk.t.session.getSnapshot();
  if (phase !== 'live') walk.findings.push(`the next stream is ${phase}`);
}

function expectRest(walk: Walk): void {
  const { t } = walk;
  const { phase } = t.session.getSnapshot();
  if (!['idle', 'ended', 'failed'].includes(phase)) walk.findings.push(`${phase} after stop()`);
  if (walk.pending.size > 0) walk.findings.push(`${walk.pending.size} commands have not settled`);
  // What could not be deleted, or is unknown, is left to its lease.
  const tried = t.service.calls.flatMap(({ operation, id }) => (operation === 'delete' && id ? [id] : []));
  const lost = [...tried, ...walk.unreachable].map((id) => `stream "${id}" still costs`);
  const left = t.leaks().filter((leak) => !lost.includes(leak));
  walk.findings.push(...left);
}
