import type { Regions } from './regions.js';

/** What a person would call the state of the whole, in the order of a good day. */
export const phases = [
  'idle',
  'armed',
  'acquiring',
  'creating',
  'connecting',
  'waiting',
  'live',
  'paused',
  'stalled',
  'reconnecting',
  'ending',
  'ended',
  'failed',
] as const;

/**
 * - `idle`: nothing costs, a preview may run.
 * - `armed`: a stream is held ready and costs, no picture of the source is sent (with `warm: 'room'` perhaps some black ones); only with the option `warm`.
 * - `acquiring`: the source is being opened, the person may be asked.
 * - `creating`: the stream is being made.
 * - `connecting`: the stream exists, the room is being joined.
 * - `waiting`: published, no frame counted yet.
 * - `live`: the service counts frames.
 * - `paused`: nothing is sent, because the app asked for that; the stream goes on.
 * - `stalled`: the room is joined, but no frames get through; `problem` says why.
 * - `reconnecting`: the way into the room is lost and sought again.
 * - `ending`: the stream is being deleted.
 * - `ended`, `failed`: over; `start()` makes a new stream.
 */
export type Phase = (typeof phases)[number];

/** A pure function of the regions: no phase is ever remembered. */
export function phaseOf({ capture, stream, publication }: Regions): Phase {
  if (publication === 'armed' && (stream === 'creating' || stream === 'active')) return 'armed';
  switch (stream) {
    case 'none':
      if (capture === 'prompting') return 'acquiring';
      return capture === 'failed' ? 'failed' : 'idle';
    case 'active':
      return phaseOfActive(publication);
    default:
      return stream;
  }
}

function phaseOfActive(publication: Regions['publication']): Phase {
  switch (publication) {
    case 'none':
    case 'connecting':
      return 'connecting';
    case 'publishing':
      return 'live';
    case 'stalled':
    case 'no-frames':
    case 'not-publishing':
      return 'stalled';
    default:
      return publication;
  }
}
