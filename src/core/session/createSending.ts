import type { Publication } from '../publication/createPublication.js';
import type { StatusSnapshot } from '../status/StatusSnapshot.js';
import type { ReadableStore } from '../store/createStore.js';
import type { Reactions } from './createReactions.js';
import type { SessionState } from './createSessionState.js';
import type { Run } from './Run.js';
import type { SessionOptions } from './StreamSession.js';

export interface Sending {
  /** The person has started what `warm` made ready. */
  fire(run: Run): void;
  /** Stops sending, or goes on; nothing where there is nothing to pause. */
  setPaused(run: Run, paused: boolean): void;
}

/** When pictures may leave this page, and when not, while the room is joined. */
export function createSending(o: {
  state: SessionState;
  status: ReadableStore<StatusSnapshot>;
  publication: Publication;
  reactions: Reactions;
  warm: () => SessionOptions['warm'];
  publish: (run: Run) => void;
  onSending: () => void;
}): Sending {
  const { state, publication, reactions } = o;
  return {
    fire(run) {
      run.armed = false;
      // Black pictures of the waiting time prove nothing.
      reactions.expectFrames(run);
      run.proof.countedBefore = o.status.getSnapshot().data?.lastFrameIndex ?? -1;
      if (o.warm() !== 'room' || !state.id()) {
        state.send('publication', 'close');
        if (state.id()) o.publish(run);
        return;
      }
      publication.setPaused(false);
      if (run.roomReady) o.onSending();
      state.send('publication', run.roomReady ? 'publish' : 'connect');
      if (run.roomReady) run.settle();
      reactions.pollNow(run);
    },
    setPaused(run, paused) {
      if (run.over || run.external || run.armed || paused === run.paused) return;
      run.paused = paused;
      state.setPaused(paused);
      publication.setPaused(paused);
      if (paused) return state.send('publication', 'pause');
      reactions.expectFrames(run);
      state.send('publication', 'resume');
      reactions.pollNow(run);
    },
  };
}
