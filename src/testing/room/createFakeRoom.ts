import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type {
  DisconnectCause,
  Publisher,
  PublisherEvent,
  PublisherOptions,
} from '../../platform/livekit/Publisher.js';
import type { FakeStream } from '../service/FakeStream.js';
import type { ServiceRooms } from '../service/createFakeService.js';
import type { FakeRoom, JoinBehaviour, RoomJoin } from './FakeRoom.js';

const CONNECT_MS = 100;

interface Join extends RoomJoin {
  tracks: MediaStreamTrack[];
  stream: FakeStream | null;
  current: Promise<MediaStreamTrack>;
  emit: (event: PublisherEvent) => void;
  timer: Cancel;
}

/** Makes the room of a fake service: frames are counted there while an attempt here publishes. */
export function createFakeRoom(clock: Clock, rooms: ServiceRooms): FakeRoom {
  const joins: Join[] = [];
  let scripted: JoinBehaviour[] = [];
  let failingLoads = 0;
  let failingReplaces = 0;
  let holdingClose = false;

  const leave = (join: Join): void => {
    join.timer();
    if (join.state === 'publishing') join.stream?.stopFrames(clock.mono());
    join.state = 'gone';
  };
  const disconnect = (join: Join, cause: DisconnectCause): void => {
    if (join.state === 'gone') return;
    leave(join);
    join.emit({ type: 'disconnected', cause });
  };
  const open = (): Join[] => joins.filter(({ state }) => state !== 'gone');
  const newest = (): Join => {
    const join = open().at(-1);
    if (!join) throw new Error('Nobody is in the fake room. Start the session and advance the clock first.');
    return join;
  };

  const publish = async (join: Join): Promise<void> => {
    join.stream = rooms.streamOf(join.token);
    if (!join.stream) return disconnect(join, 'refused');
    // One identity per stream: whoever comes later throws out the earlier one.
    for (const other of open())
      if (other !== join && other.stream === join.stream) disconnect(other, 'taken-over');
    await join.current.catch(() => null);
    // The source may have been switched while the first track was on its way.
    const track = await join.current.catch(() => null);
    if (!track || join.state !== 'joining') return;
    join.tracks.push(track);
    join.state = 'publishing';
    join.stream.startFrames(clock.mono());
    join.emit({ type: 'published' });
  };

  const openPublisher = ({ url, token, encoding, track, onEvent }: PublisherOptions): Publisher => {
    const join: Join = {
      url,
      token,
      encoding,
      tracks: [],
      state: 'joining',
      stream: null,
      current: track,
      emit: onEvent,
      timer: () => undefined,
    };
    joins.push(join);
    const [behaviour = 'publish', ...rest] = scripted;
    scripted = rest;
    if (behaviour !== 'wait')
      join.timer = clock.after(CONNECT_MS, () =>
        behaviour === 'publish' ? void publish(join) : disconnect(join, behaviour),
      );
    return {
      async replaceTrack(next) {
        if (failingReplaces > 0) {
          failingReplaces -= 1;
          throw new Error('The fake room was told to refuse this track.');
        }
        join.current = Promise.resolve(next);
        if (join.state !== 'joining') join.tracks.push(next);
      },
      close() {
        leave(join);
        return holdingClose ? new Promise(() => undefined) : Promise.resolve();
      },
    };
  };

  rooms.onEnd((stream) => {
    for (const join of open()) if (join.stream === stream) disconnect(join, 'room-ended');
  });

  return {
    async load() {
      if (failingLoads <= 0) return { openPublisher };
      failingLoads -= 1;
      throw new Error('The fake room was told not to load.');
    },
    joins,
    openJoins: () => open().length,
    script(behaviour, times = 1) {
      scripted = [...scripted, ...Array.from({ length: times }, () => behaviour)];
    },
    failLoad(times = 1) {
      failingLoads = times;
    },
    mend() {
      scripted = [];
      failingLoads = 0;
      failingReplaces = 0;
    },
    publish: () => publish(newest()),
    reconnecting() {
      const join = newest();
      join.stream?.stopFrames(clock.mono());
      join.state = 'reconnecting';
      join.emit({ type: 'reconnecting' });
    },
    reconnected() {
      const join = newest();
      join.stream?.startFrames(clock.mono());
      join.state = 'publishing';
      join.emit({ type: 'reconnected' });
    },
    disconnect: (cause) => disconnect(newest(), cause),
    holdClose() {
      holdingClose = true;
    },
    failReplace(times = 1) {
      failingReplaces = times;
    },
  };
}
