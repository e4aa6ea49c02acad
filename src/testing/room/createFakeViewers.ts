import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type { DisconnectCause } from '../../platform/livekit/Publisher.js';
import type { Viewer, ViewerEvent, ViewerOptions } from '../../platform/livekit/Viewer.js';
import type { ServiceRooms } from '../service/createFakeService.js';
import type { FakeStream } from '../service/FakeStream.js';
import { createFakeVideo } from './createFakeVideo.js';
import type { FakeViewers, RoomVisit, WatchBehaviour } from './FakeViewers.js';

const CONNECT_MS = 100;

interface Visit extends RoomVisit {
  stream: FakeStream | null;
  emit: (event: ViewerEvent) => void;
  /** Frames that were counted before the video was seen; null while none is. */
  before: number | null;
  timer: Cancel;
  stopFollowing: Cancel;
  stopVideo: Cancel;
}

/** Makes those who watch the rooms of a fake service. */
export function createFakeViewers(clock: Clock, rooms: ServiceRooms): FakeViewers {
  const visits: Visit[] = [];
  let scripted: WatchBehaviour[] = [];
  let failingLoads = 0;

  const leave = (visit: Visit): void => {
    visit.state = 'gone';
    visit.timer();
    visit.stopFollowing();
    visit.stopVideo();
  };
  const disconnect = (visit: Visit, cause: DisconnectCause): void => {
    if (visit.state === 'gone') return;
    leave(visit);
    visit.emit({ type: 'disconnected', cause });
  };
  const open = (): Visit[] => visits.filter(({ state }) => state !== 'gone');
  const newest = (): Visit => {
    const visit = open().at(-1);
    if (!visit)
      throw new Error('Nobody watches in the fake room. Show a viewer and advance the clock first.');
    return visit;
  };
  const counted = ({ stream }: Visit): number => stream?.frames(clock.mono())?.count ?? 0;

  /** A picture is there from the first frame on; it stays where frames stop. */
  const follow = (visit: Visit, stream: FakeStream): void => {
    if (visit.before !== null || !stream.isFed()) return;
    visit.before = counted(visit);
    const { video, stop } = createFakeVideo(stream.id);
    visit.stopVideo = stop;
    visit.emit({ type: 'video', video });
  };
  const watch = (visit: Visit): void => {
    const stream = rooms.streamViewedWith(visit.token);
    if (!stream) return disconnect(visit, 'refused');
    visit.stream = stream;
    visit.state = 'watching';
    visit.emit({ type: 'joined' });
    visit.stopFollowing = stream.onFeed(() => follow(visit, stream));
    follow(visit, stream);
  };

  const openViewer = ({ url, token, onEvent }: ViewerOptions): Viewer => {
    const nothing = (): void => undefined;
    const visit: Visit = {
      url,
      token,
      state: 'joining',
      stream: null,
      emit: onEvent,
      before: null,
      timer: nothing,
      stopFollowing: nothing,
      stopVideo: nothing,
    };
    visits.push(visit);
    const [behaviour = 'watch', ...rest] = scripted;
    scripted = rest;
    if (behaviour !== 'wait')
      visit.timer = clock.after(CONNECT_MS, () =>
        behaviour === 'watch' ? watch(visit) : disconnect(visit, behaviour),
      );
    return {
      framesDecoded: async () => (visit.before === null ? null : counted(visit) - visit.before),
      close: async () => leave(visit),
    };
  };

  rooms.onEnd((stream) => {
    for (const visit of open()) if (visit.stream === stream) disconnect(visit, 'room-ended');
  });

  return {
    async load() {
      if (failingLoads <= 0) return { openViewer };
      failingLoads -= 1;
      throw new Error('The fake viewers were told not to load.');
    },
    visits,
    openVisits: () => open().length,
    script(behaviour, times = 1) {
      scripted = [...scripted, ...Array.from({ length: times }, () => behaviour)];
    },
    failLoad(times = 1) {
      failingLoads = times;
    },
    reconnecting() {
      const visit = newest();
      visit.state = 'reconnecting';
      visit.emit({ type: 'reconnecting' });
    },
    reconnected() {
      const visit = newest();
      visit.state = 'watching';
      visit.emit({ type: 'reconnected' });
    },
    disconnect: (cause) => disconnect(newest(), cause),
  };
}
