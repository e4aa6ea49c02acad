import * as fc from 'fast-check';
import type { StreamSource } from '../../../src/core/capture/StreamSource.js';
import type { StreamEvents } from '../../../src/core/events/StreamEvent.js';
import { commands } from './commands.js';
import { step } from './step.js';
import type { Step, Walk } from './Walk.js';

const moments = fc.constantFrom<keyof StreamEvents | 'snapshot' | 'lease' | 'status'>(
  'snapshot',
  'lease',
  'status',
  'phase',
  'transition',
  'created',
  'create-retry',
  'discarded',
  'renewed',
  'renewal-failed',
  'status-failed',
  'room-lost',
  'published',
  'woke',
  'suspended',
  'recreating',
  'ended',
  'failed',
);

/** A listener of the app that does something to the session in the middle of what it is told. Once, and then it is gone. */
export function setTrap(sources: fc.Arbitrary<StreamSource>): fc.Arbitrary<Step> {
  const acts = fc.oneof(
    { weight: 3, arbitrary: step('stop', fc.constant(undefined), (w) => commands.stop(w)) },
    step('start', fc.constant(undefined), (w) => commands.start(w)),
    step('preview', fc.constant(undefined), (w) => commands.preview(w)),
    step('setSource', sources, (w, source) => commands.setSource(w, source)),
  );
  return step('on', fc.tuple(moments, fc.nat(3), acts), (walk, [moment, skipped, act]) => {
    let left = skipped;
    const unlisten = listen(walk, moment, () => {
      left -= 1;
      if (left >= 0) return;
      unlisten();
      act.run(walk);
    });
    walk.traps.push(unlisten);
  });
}

function listen(walk: Walk, moment: keyof StreamEvents | 'snapshot' | 'lease' | 'status', call: () => void) {
  const { session } = walk.t;
  switch (moment) {
    case 'snapshot':
      return session.subscribe(call);
    case 'lease':
      return session.leaseInfo.subscribe(call);
    case 'status':
      return session.status.subscribe(call);
    default:
      return session.on(moment, call);
  }
}
