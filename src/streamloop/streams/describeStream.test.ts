import { describe, expect, it } from 'vitest';
import { streamloopPhases, streamloopStates } from '../states/streamloopStates.js';
import { describeStream } from './describeStream.js';
import { isReached } from './isReached.js';

const states = [...Object.keys(streamloopStates), 'warming-up', 'toString', null];

describe('describeStream', () => {
  it('says what every state means, and offers nothing in one that it does not know', () => {
    const table = states.map((state) => {
      const { phase, isLive, canStart, canStop, canCancel } = describeStream(state, 'seen');
      const can = [canStart && 'start', canStop && 'stop', canCancel && 'cancel'].filter(Boolean);
      return `${String(state).padEnd(11)}${phase.padEnd(9)}${isLive ? 'live ' : '     '}${can.join(' ')}`.trimEnd();
    });
    expect(`\n${table.join('\n')}\n`).toBe(`
draft      idle          start
invalid    error         start
scheduled  waiting       start cancel
preparing  starting live stop
activating starting live stop
active     live     live stop
failing    error
failed     error         start
stopping   stopping
stopped    idle          start
warming-up unknown
toString   unknown
null       unknown
`);
  });

  it.each(['none', 'loading', 'gone'] as const)('is "%s" whatever the state was', (sight) => {
    expect(describeStream('active', sight)).toEqual({
      phase: sight,
      isLive: false,
      canStart: false,
      canStop: false,
      canCancel: false,
    });
  });

  it('has a phase for everything', () => {
    const phases = new Set(states.map((state) => describeStream(state, 'seen').phase));
    const others = ['none', 'loading', 'gone'];
    expect([...phases, ...others].sort()).toEqual([...streamloopPhases].sort());
  });
});

it('isReached: which state is what a command wants', () => {
  const reached = (command: 'start' | 'stop' | 'cancel' | 'schedule') =>
    states.filter((state) => isReached(command, state)).join(' ');
  expect(reached('start')).toBe('preparing activating active');
  expect(reached('stop')).toBe('draft invalid failing failed stopping stopped');
  expect(reached('cancel')).toBe('draft invalid failed stopped');
  expect(reached('schedule')).toBe('');
});
