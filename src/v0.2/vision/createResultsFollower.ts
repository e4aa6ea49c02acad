import type { OvershootError } from '../../core/errors/index.js';
import type { Phase } from '../../core/session/phase.js';
import type { StreamSession } from '../../core/session/StreamSession.js';
import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { Page } from '../../platform/page/Page.js';
import type { ResultsAccess } from '../client/RealtimeClient.js';
import type { RealtimeInfo } from '../client/records.js';
import { createResultsSocket } from '../results/createResultsSocket.js';
import type { OpenSocket } from '../results/OpenSocket.js';
import type { RealtimeResult } from '../results/RealtimeResult.js';
import type { SocketState } from '../results/socketStates.js';
import { createSilenceCheck } from './createSilenceCheck.js';

/** Where there is a stream that may give results. */
const LIVING: ReadonlySet<Phase> = new Set([
  'connecting',
  'waiting',
  'live',
  'paused',
  'stalled',
  'reconnecting',
]);

/** Keeps the results socket where the session is: open while there is a stream, closed before its end is asked for. */
export interface ResultsFollower {
  isFollowing(): boolean;
  /** The service tells how many results it has made. */
  noticed(info: RealtimeInfo): void;
}

export function createResultsFollower(o: {
  clock: Clock;
  page: Page;
  random: () => number;
  session: StreamSession;
  openSocket: OpenSocket;
  accessTo: (id: string) => ResultsAccess;
  onResult: (result: RealtimeResult) => void;
  onState: (state: SocketState) => void;
  onUnreadable: (error: OvershootError) => void;
  onEnded: (streamId: string, why: string) => void;
  onRefused: (streamId: string, error: OvershootError) => void;
  /** Another stream begins to be made. */
  onBegin: () => void;
  /** The stream is over, or about to be. */
  onOver: () => void;
}): ResultsFollower {
  const { page, session } = o;
  let followed: string | null = null;
  let { generation } = session.getSnapshot();
  let stops: Cancel[] = [];
  const silence = createSilenceCheck();

  const socket = createResultsSocket({
    clock: o.clock,
    random: o.random,
    openSocket: o.openSocket,
    onResult(result) {
      silence.heard();
      o.onResult(result);
    },
    onState(state) {
      // What was made while nobody listened is not sent again.
      if (state === 'listening') silence.heard();
      o.onState(state);
    },
    onUnreadable(error) {
      silence.heard();
      o.onUnreadable(error);
    },
    onEnded: (why) => followed !== null && o.onEnded(followed, why),
    onRefused: (error) => followed !== null && o.onRefused(followed, error),
  });

  const open = (): void => {
    if (followed !== null) socket.open(o.accessTo(followed));
  };

  const follow = (id: string): void => {
    followed = id;
    silence.heard();
    stops = [
      // A page with an open socket is not kept by the browser.
      page.onPageHide(() => socket.close()),
      page.onWake((wake) => (wake === 'restored' ? open() : wake === 'online' && socket.hurry())),
    ];
    open();
  };

  const leave = (): void => {
    followed = null;
    for (const stop of stops) stop();
    stops = [];
    socket.close();
  };

  session.subscribe(() => {
    const snapshot = session.getSnapshot();
    if (snapshot.generation !== generation) {
      generation = snapshot.generation;
      o.onBegin();
    }
    const id = LIVING.has(snapshot.phase) ? snapshot.id : null;
    if (id === followed) return;
    if (followed !== null) leave();
    if (id !== null) follow(id);
    else o.onOver();
  });

  return {
    isFollowing: () => followed !== null,
    noticed(info) {
      if (socket.state() === 'listening' && silence.isMissing(info)) socket.renew();
    },
  };
}
