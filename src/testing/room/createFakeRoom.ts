import type { Cancel, Clock } from '../../platform/clock/Clock.js';
import type {
  DisconnectCause,
  Publisher,
  PublisherEvent,
  PublisherOptions,
} from '../../platform/livekit/Publisher.js';
import type { FakeStream } from '../service/FakeStream.js';
import type { ServiceRooms } from '../service/createFakeService.js';
import { createSentFrames, type SentFrames } from './createSentFrames.js';
import type { FakeRoom, JoinBehaviour, Measured, RoomJoin, StallPoint } from './FakeRoom.js';

const CONNECT_MS = 100;

interface Join extends RoomJoin {
  tracks: MediaStreamTrack[];
  stream: FakeStream | null;
  current: Promise<MediaStreamTrack>;
  emit: (event: PublisherEvent) => void;
  paused: boolean;
  flow: SentFrames;
  timer: Cancel;
}

/** Makes the room of a fake service: frames are counted there while an attempt here publishes. */
export function createFakeRoom(clock: Clock, rooms: ServiceRooms): FakeRoom {
  const joins: Join[] = [];
  let scripted: JoinBehaviour[] = [];
  let failingLoads = 0;
  let failingReplaces = 0;
  let holdingClose = false;
  let stalled: StallPoint = 'nothing';
  let losing = false;
  let measured: Partial<Measured> = {};

  const leave = (join: Join): void => {
    join.timer();
    const before = join.state;
    join.state = 'gone';
    if (before === 'publishing') follow(join);
  };
  const disconnect = (join: Join, cause: DisconnectCause): void => {
    if (join.state === 'gone') return;
    leave(join);
    join.emit({ type: 'disconnected', cause });
  };
  /** Frames leave the page, and are counted, as everything that stands in their way allows. */
  const follow = (join: Join): void => {
    const sends = join.state === 'publishing';
    join.flow.run(sends && stalled === 'nothing', sends && stalled !== 'source' && stalled !== 'sender');
    if (sends && stalled === 'nothing' && !losing) join.stream?.startFrames(clock.mono());
    else join.stream?.stopFrames(clock.mono());
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
    join.state = join.paused ? 'paused' : 'publishing';
    follow(join);
    join.emit({ type: 'published' });
  };

  const openPublisher = ({ url, token, encoding, track, paused, onEvent }: PublisherOptions): Publisher => {
    const join: Join = {
      url,
      token,
      encoding,
      tracks: [],
      state: 'joining',
      stream: null,
      current: track,
      emit: onEvent,
      paused,
      flow: createSentFrames(clock),
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
      async setPaused(next) {
        join.paused = next;
        if (join.state !== 'publishing' && join.state !== 'paused') return;
        join.state = next ? 'paused' : 'publishing';
        follow(join);
      },
      isSteady: () => join.state === 'publishing' || join.state === 'paused',
      sample: async () =>
        stalled !== 'sender' && (join.state === 'publishing' || join.state === 'paused')
          ? { ...join.flow.sample(), ...measured }
          : null,
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
    stall(what) {
      stalled = what;
      for (const join of open()) follow(join);
    },
    loseFrames(lost) {
      losing = lost;
      for (const join of open()) follow(join);
    },
    measure(found) {
      measured = { ...measured, ...found };
    },
    mend() {
      measured = {};
      stalled = 'nothing';
      losing = false;
      for (const join of open()) follow(join);
      scripted = [];
      failingLoads = 0;
      failingReplaces = 0;
    },
    publish: () => publish(newest()),
    reconnecting() {
      const join = newest();
      join.state = 'reconnecting';
      follow(join);
      join.emit({ type: 'reconnecting' });
    },
    reconnected() {
      const join = newest();
      join.state = join.paused ? 'paused' : 'publishing';
      follow(join);

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
