import { settledWithin } from '../../core/time/settledWithin.js';
import { createStore, type ReadableStore } from '../../core/store/createStore.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { ScheduleInput } from '../client/inputs.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import type { StreamloopIntent } from '../client/StreamloopIntent.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import type { ControlCommand, ControlOutcome } from './ControlOutcome.js';
import { createRepeatWindow } from './createRepeatWindow.js';
import { judgeCommand } from './judgeCommand.js';

/** What controls are doing, and what came of the last command. */
export interface ControlsSnapshot {
  pending: ControlCommand | null;
  outcome: ControlOutcome | null;
}

/** Commands for one stream, one at a time. None of them ever rejects. */
export interface Controls extends ReadableStore<ControlsSnapshot> {
  start: () => Promise<ControlOutcome>;
  stop: () => Promise<ControlOutcome>;
  schedule: (window: ScheduleInput) => Promise<ControlOutcome>;
  cancel: () => Promise<ControlOutcome>;
  remove: () => Promise<ControlOutcome>;
  again: () => Promise<ControlOutcome | null>;
  mayRepeat: () => boolean;
  reset: () => void;
  /**
   * Something else has changed the window of the stream: a `schedule` that is open, or on its way and open later, is a new
   * wish once more.
   */
  outdateSchedule: () => void;
}

/** What controls need of the world around them. */
export interface ControlsWorld {
  client: Pick<StreamloopClient, 'getStream' | 'cancelSchedule' | 'deleteStream' | 'intent'>;
  id: string;
  clock: Clock;
  /** Looks at the stream again: an answer that was replayed may hold an old state. */
  lookAgain: (command: ControlCommand) => Promise<unknown>;
  /** Is told of each command while it is on its way. */
  record: (command: ControlCommand, running: Promise<ControlOutcome>) => void;
}

/** One click, with everything that sending it again needs. */
interface Order extends Sending {
  command: ControlCommand;
  /** What two clicks have in common that want the same. */
  subject: string;
  /** The same as a new click, with a key of its own. */
  draw: () => Sending;
}

interface Sending {
  send: () => Promise<unknown>;
  /** Whether it was sent and nobody knows whether it counts, by what it has learned itself. */
  isOpen: () => boolean;
}

/** What the new state is waited for, so that nobody sees the old one without anything going on. */
const LOOK_MS = 3000;

const idle: ControlsSnapshot = { pending: null, outcome: null };

export function createControls({ client, id, clock, lookAgain, record }: ControlsWorld): Controls {
  const store = createStore<ControlsSnapshot>(idle);
  let flight: { order: Pick<Order, 'subject'>; promise: Promise<ControlOutcome> } | null = null;
  /**
   * Sent, and nobody knows whether it counts. Repeated with its own key when the same is clicked again, for a while: later
   * the stream may have started and stopped since, and the old answer would start nothing.
   */
  let open: { order: Order; mayRepeat: () => boolean } | null = null;
  /** How often something else has changed the window, also while a command is on its way. */
  let changes = 0;

  const carryOut = async (order: Order): Promise<ControlOutcome> => {
    const { command } = order;
    const before = changes;
    const outcome = await order.send().then(
      (): ControlOutcome => ({ type: 'accepted', command }),
      (error: unknown) => judgeCommand(client, id, { command, isOpen: order.isOpen() }, error),
    );
    const isRecent = createRepeatWindow(clock);
    const mayRepeat = () => isRecent() && (command !== 'schedule' || changes === before);
    open = outcome.type === 'unknown' ? { order, mayRepeat } : null;
    await settledWithin(clock, LOOK_MS, lookAgain(command));
    return outcome;
  };

  const fly = (order: Order): Promise<ControlOutcome> => {
    const promise = carryOut(order).then((outcome) => {
      flight = null;
      store.set({ pending: null, outcome });
      return outcome;
    });
    flight = { order, promise };
    store.set({ pending: order.command, outcome: null });
    record(order.command, promise);
    return promise;
  };

  const click = async (
    command: ControlCommand,
    subject: string,
    draw: () => Sending,
  ): Promise<ControlOutcome> => {
    if (flight) return flight.order.subject === subject ? flight.promise : { type: 'busy', command };
    if (open?.order.subject === subject && open.mayRepeat()) return fly(open.order);
    try {
      return await fly({ command, subject, draw, ...draw() });
    } catch (cause) {
      const error = cause instanceof StreamloopError ? cause : refused(cause);
      const outcome: ControlOutcome = { type: 'failed', command, error };
      store.set({ pending: null, outcome });
      return outcome;
    }
  };

  return {
    ...store,
    start: () => click('start', 'start', () => byIntent(client.intent.start(id))),
    stop: () => click('stop', 'stop', () => byIntent(client.intent.stop(id))),
    schedule(window) {
      // As it is at the click: it may be drawn again.
      const asked = { ...window };
      return click('schedule', `schedule ${JSON.stringify(asked)}`, () =>
        byIntent(client.intent.schedule(id, asked)),
      );
    },
    cancel: () => click('cancel', 'cancel', () => byCall(() => client.cancelSchedule(id))),
    remove: () => click('remove', 'remove', () => byCall(() => client.deleteStream(id))),
    async again() {
      if (flight) return flight.promise;
      return open ? click(open.order.command, open.order.subject, open.order.draw) : null;
    },
    mayRepeat: () => open !== null && open.mayRepeat(),
    reset() {
      if (!flight) store.set(idle);
    },
    outdateSchedule() {
      changes += 1;
    },
  };
}

const byIntent = (intent: StreamloopIntent<unknown>): Sending => ({
  send: () => intent.send(),
  isOpen: () => intent.state() === 'unknown',
});

/** Deleting twice is deleting once, so there is no key. */
const byCall = (send: Sending['send']): Sending => ({ send, isOpen: () => false });

/** What an intent refuses before it is sent. */
const refused = (cause: unknown): StreamloopError =>
  new StreamloopError('invalid-option', { stage: 'setup', cause });
