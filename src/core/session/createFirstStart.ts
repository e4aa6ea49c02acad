import { isElsewhere } from '../capture/isElsewhere.js';
import type { SwitchableSource } from '../capture/createSwitchableSource.js';
import { asOvershootError } from '../errors/asOvershootError.js';
import type { OvershootError } from '../errors/index.js';
import type { EventLog } from '../events/createEventLog.js';
import { createSignal } from '../time/createSignal.js';
import type { Runner } from './createRunner.js';
import type { SessionState } from './createSessionState.js';
import type { EndReason } from './endReason.js';
import { endingOf } from './endingOf.js';

/** A start that waits for the runner to be loaded. */
export interface FirstStart {
  /** The one that waits; settles with what it became. Null where none does. */
  pending(): Promise<void> | null;
  begin(): Promise<void>;
  /** Somebody lets go before the runner was there. */
  takeBack(reason: EndReason): void;
  /** Nothing was made and nothing will be. */
  refuse(error: OvershootError): void;
}

/** The first start: source and code side by side. Whoever starts meanwhile joins it; what fails ends it at once. */
export function createFirstStart(o: {
  state: SessionState;
  source: SwitchableSource;
  log: EventLog;
  /** A failure shows when the publisher is needed; until then there may be another try. */
  loadPublisher: () => Promise<unknown>;
  loadRunner: () => Promise<Runner>;
}): FirstStart {
  const { state, source, log } = o;
  let starting: { promise: Promise<void>; tell: () => void } | null = null;

  const takeBack = (reason: EndReason): void => {
    // Whoever is told of the end may start again.
    const mine = starting;
    starting = null;
    state.setReason(reason);
    if (state.regions().stream === 'none') state.send('stream', 'abandon');
    else state.send('stream', 'end');
    source.close();
    state.send('stream', 'ended');
    log.emit('ended', { reason });
    // The code may be on its way for long; nobody waits for it any more.
    mine?.tell();
  };

  const refuse = (error: OvershootError): void => {
    const mine = starting;
    starting = null;
    // What failed is open no more, and worth showing.
    if (state.regions().capture !== 'failed') source.close();
    state.setError(error);
    state.send('stream', 'refused');
    log.emit('failed', { error });
    mine?.tell();
  };

  return {
    pending: () => starting?.promise ?? null,
    takeBack,
    refuse,
    begin() {
      const mine = createSignal();
      const isCurrent = (): boolean => starting === mine;
      const giveUp = (cause: unknown): null => {
        if (!isCurrent()) return null;
        const { reason } = endingOf(cause);
        if (reason) takeBack(reason);
        else refuse(asOvershootError(cause, 'capture-failed', 'capture'));
        return null;
      };
      starting = mine;
      state.begin();
      const isExternal = isElsewhere(source.get());
      // Where no source has to be opened first, the click shows at once.
      if (isCurrent() && (isExternal || state.regions().capture === 'live')) state.send('stream', 'create');
      // Whoever was told may have taken it back.
      if (isCurrent() && !isExternal) {
        o.loadPublisher().catch(() => undefined);
        source.open(isCurrent).catch(giveUp);
      }
      const run = o.loadRunner().then((loaded) => {
        if (!isCurrent()) return undefined;
        starting = null;
        return loaded.start(true).settled;
      }, giveUp);
      void run.then(mine.tell);
      return mine.promise;
    },
  };
}
