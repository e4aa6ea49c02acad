import type { Entry } from '../measure/readHistory.js';

/** Where the time goes, as the emulator saw it: milliseconds after the click; null where it was before or never was. */
export type Timeline = Record<keyof typeof marks, number | null>;

const marks = {
  createArrives: (entry: Entry) => entry.type === 'request-started' && entry.route === 'create',
  created: (entry: Entry) => entry.type === 'stream-created',
  signalArrives: (entry: Entry) => entry.type === 'request-started' && entry.route === 'signal',
  joined: (entry: Entry) => entry.type === 'participant-joined',
  trackAnnounced: (entry: Entry) => entry.type === 'track-published',
  mediaConnected: (entry: Entry) => entry.type === 'media-connected',
  firstPacket: (entry: Entry) => entry.type === 'first-packet',
  firstFrame: (entry: Entry) => entry.type === 'first-frame',
};

export function timeline(entries: readonly Entry[], clickedAtMs: number): Timeline {
  const since = (isMark: (entry: Entry) => boolean): number | null => {
    const found = entries.find(isMark);
    return found && found.atMs >= clickedAtMs ? found.atMs - clickedAtMs : null;
  };
  return {
    createArrives: since(marks.createArrives),
    created: since(marks.created),
    signalArrives: since(marks.signalArrives),
    joined: since(marks.joined),
    trackAnnounced: since(marks.trackAnnounced),
    mediaConnected: since(marks.mediaConnected),
    firstPacket: since(marks.firstPacket),
    firstFrame: since(marks.firstFrame),
  };
}
