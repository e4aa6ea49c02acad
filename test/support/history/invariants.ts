import type { StreamStory } from './StreamStory.js';

/** What a run is allowed to have done. The defaults are for one session that was stopped in good order. */
export interface Allowances {
  /** Streams that may live at the same time: the number of sessions. Default 1. */
  sessions?: number;
  /** Streams that may still be live when the history is read. Default 0. */
  stillLive?: number;
  /** Whether a stream may have expired: after a crash, or when the test made it. Default false. */
  mayExpire?: boolean;
  /** Status requests for one stream within any second. Default 3: twice a second, and one for an event. */
  statusPerSecond?: number;
}

/** A request that was on its way when the stream ended is nobody's fault. */
const IN_FLIGHT_MS = 250;
/** The heartbeat learns of the end, one GET asks for the reason, and the poller may ask beside them. */
const PROBES_AFTER_FOREIGN_END = 3;

type Check = (stories: readonly StreamStory[], allowances: Allowances) => string[];

/** I1: at most one live stream for each session. */
export const oneStreamPerSession: Check = (stories, { sessions = 1 }) =>
  stories.flatMap(({ id, createdAtMs }) => {
    const live = stories.filter(
      (other) => other.createdAtMs <= createdAtMs && (other.end === null || other.end.atMs > createdAtMs),
    );
    return live.length > sessions
      ? [`I1: ${live.length} streams live when ${id} was created, ${sessions} allowed`]
      : [];
  });

/** I2: no keepalive and no status request once the client knows that the stream is over. */
export const silentAfterEnd: Check = (stories) =>
  stories.flatMap(({ id, end, requests }) => {
    if (end === null) return [];
    const late = requests.filter(
      ({ route, startedAtMs }) =>
        (route === 'status' || route === 'keepalive') && startedAtMs > end.atMs + IN_FLIGHT_MS,
    );
    const allowed = end.reason === 'deleted' ? 0 : PROBES_AFTER_FOREIGN_END;
    if (late.length <= allowed) return [];
    const list = late.map(
      ({ route, startedAtMs }) => `${route} after ${Math.round(startedAtMs - end.atMs)} ms`,
    );
    return [`I2: ${id} was ${end.reason}, and still asked for: ${list.join(', ')}`];
  });

/** I4: every created stream ends, and by DELETE unless the run was meant to lose it. */
export const everyStreamEnds: Check = (stories, { stillLive = 0, mayExpire = false }) => {
  const live = stories.filter(({ end }) => end === null);
  const expired = mayExpire ? [] : stories.filter(({ end }) => end?.reason === 'expired');
  return [
    ...(live.length > stillLive
      ? [
          `I4: ${live.length} streams still live, ${stillLive} allowed: ${live.map(({ id }) => id).join(', ')}`,
        ]
      : []),
    ...expired.map(({ id }) => `I4: ${id} expired; nobody deleted it`),
  ];
};

/** I5: one status request in flight for each stream, and no more in a second than the policy has it. */
export const onePoller: Check = (stories, { statusPerSecond = 3 }) =>
  stories.flatMap(({ id, requests }) => {
    const polls = requests.filter(({ route }) => route === 'status');
    return polls.flatMap(({ startedAtMs }, index) => {
      const earlier = polls.slice(0, index);
      const beside = earlier.filter(({ endedAtMs }) => endedAtMs === null || endedAtMs > startedAtMs);
      const recent = earlier.filter((other) => other.startedAtMs > startedAtMs - 1000).length + 1;
      return [
        ...(beside.length > 0 ? [`I5: ${id} had ${beside.length + 1} status requests in flight`] : []),
        ...(recent > statusPerSecond ? [`I5: ${id} was asked ${recent} times in a second`] : []),
      ];
    });
  });
