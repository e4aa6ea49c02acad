import type { Walk } from './Walk.js';

const FUTILE_RECREATIONS = 3;

/** Streams are made only where somebody wants one, and one at a time. Called after each step. */
export function watchCosts(walk: Walk): () => void {
  const { session, service } = walk.t;
  let generation = 0;
  let requests = 0;
  let recreations = 0;

  session.on('transition', ({ region, to }) => {
    if (region !== 'stream') return;
    if (to === 'ended') walk.handsOver = walk.options.onExpired === 'recreate';
    if (to === 'creating') requests += 1;
  });
  session.on('create-retry', () => void (requests += 1));
  session.on('recreating', ({ reason }) => {
    walk.recreating = true;
    recreations += 1;
    if (reason !== 'expired' && reason !== 'reaped') walk.findings.push(`recreated though ${reason}`);
    if (walk.options.onExpired !== 'recreate') walk.findings.push('recreated though nobody asked for it');
    if (recreations > FUTILE_RECREATIONS) walk.findings.push('recreated in vain too often');
  });
  session.on('phase', ({ to }) => {
    if (to === 'live') recreations = 0;
  });
  session.on('created', () => void (walk.recreating = false));
  session.on('failed', () => void (walk.recreating = false));
  session.on('ended', ({ id, reason }) => {
    walk.recreating = false;
    walk.handsOver = false;
    if (id && reason === 'lease-lost') walk.unreachable.add(id);
  });
  session.onEvent((event) => {
    if (event.generation < generation || event.generation > generation + 1)
      walk.findings.push(`generation ${event.generation} after ${generation}`);
    if (event.generation > generation && !walk.recreating) recreations = 0;
    generation = event.generation;
  });

  return () => {
    const undeleted = service.calls.flatMap(({ operation, id, outcome }) =>
      operation === 'delete' && id && outcome !== 'answered' ? [id] : [],
    );
    const costing = service
      .liveStreams()
      .filter((id) => !walk.unreachable.has(id) && !undeleted.includes(id));
    if (costing.length > 1) walk.findings.push(`${costing.join(' and ')} cost at the same time`);
    if (service.count('create') > requests)
      walk.findings.push(`${service.count('create')} requests for ${requests} streams`);
    // A start that is settled has no claim on a stream any more.
    if (walk.starts.size === 0) walk.wanted = false;
  };
}
