/**
 * The parts a session consists of, each with its own small machine, because preview precedes the stream, camera and
 * create run side by side, and a lease can be at risk while video flows. The tables are the machines: what is not in
 * them cannot happen, and documents and tests are made from them.
 */
type Table<S extends string> = Readonly<Record<S, Readonly<Record<string, S>>>>;

const table = <S extends string>(states: Table<S>): Table<S> => states;

/** The source of video on this machine. */
const captureTable = table({
  off: { open: 'prompting' },
  prompting: { opened: 'live', fail: 'failed', close: 'off' },
  live: { open: 'prompting', fail: 'failed', close: 'off', mute: 'interrupted' },
  /** The system has taken the picture away, and gives it back by itself. */
  interrupted: { open: 'prompting', fail: 'failed', close: 'off', unmute: 'live' },
  failed: { open: 'prompting', close: 'off' },
});

/** The stream at the service: what costs money. */
const streamTable = table({
  none: { create: 'creating', abandon: 'ended', refused: 'failed' },
  creating: { created: 'active', refused: 'failed', end: 'ending' },
  active: { end: 'ending', gone: 'ended' },
  ending: { ended: 'ended', failed: 'failed' },
  ended: { reset: 'none' },
  failed: { reset: 'none' },
});

/** What can happen to everything that has been published; what is in force already changes nothing. */
const published = {
  frames: 'publishing',
  stall: 'stalled',
  unseen: 'no-frames',
  halt: 'not-publishing',
  lose: 'reconnecting',
  close: 'none',
} as const;

/** The way of the video into the stream's room. */
const publicationTable = table({
  none: { connect: 'connecting', arm: 'armed' },
  /** A stream is held ready, perhaps its room, too; nothing is sent before the person starts. */
  armed: { connect: 'connecting', publish: 'waiting', close: 'none' },
  connecting: { publish: 'waiting', pause: 'paused', close: 'none' },
  /** Published, and the service has not counted a frame of it yet. */
  waiting: { ...published, pause: 'paused' },
  publishing: { ...published, pause: 'paused' },
  /** The app asked for it: the room is joined, nothing is sent. */
  paused: { resume: 'waiting', lose: 'reconnecting', close: 'none' },
  /** Nothing is encoded, though the room is joined. */
  stalled: { ...published, pause: 'paused' },
  /** Frames are sent, and the service counts none of them. */
  'no-frames': { ...published, pause: 'paused' },
  /** There is nothing to publish: the source has failed or is interrupted, or publishing did. */
  'not-publishing': { ...published, pause: 'paused' },
  /** Left only when frames are counted again: a connection alone proves nothing. */
  reconnecting: { ...published, pause: 'paused' },
});

/** What is known of the lease. */
const leaseTable = table({
  none: { grant: 'ok' },
  ok: { doubt: 'at-risk', end: 'none' },
  'at-risk': { renew: 'ok', lose: 'lost', end: 'none' },
  lost: { renew: 'ok', end: 'none' },
});

/** The four machines: region -> state -> event -> next state. */
export const regionTables = {
  capture: captureTable,
  stream: streamTable,
  publication: publicationTable,
  lease: leaseTable,
} as const;

/** State of the source on this machine. */
export type CaptureRegion = keyof typeof regionTables.capture;
/** State of the stream at the service. */
export type StreamRegion = keyof typeof regionTables.stream;
/** State of the way into the stream's room. */
export type PublicationRegion = keyof typeof regionTables.publication;
/** What is known of the lease: `at-risk` while renewing fails, `lost` when the deadline has passed unanswered. */
export type LeaseRegion = keyof typeof regionTables.lease;

/** The state of a session as its machines see it; `phaseOf` makes one word of it. */
export interface Regions {
  capture: CaptureRegion;
  stream: StreamRegion;
  publication: PublicationRegion;
  lease: LeaseRegion;
}

/** Where a session begins. */
export const initialRegions: Regions = { capture: 'off', stream: 'none', publication: 'none', lease: 'none' };

/** The state after an event; the same state where the table does not know the event there. */
export function transition<R extends keyof Regions>(region: R, state: Regions[R], event: string): Regions[R] {
  const states = regionTables[region] as Table<Regions[R]>;
  return states[state][event] ?? state;
}
