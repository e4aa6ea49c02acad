import type { Shelved } from '../library/Shelf.js';
import type { CreateBody } from '../schema/createSchema.js';

/** What a stream is set to; `null` where nobody has said. */
export interface StreamSettings {
  name: string | null;
  quality: string | null;
  framerate: string | null;
  destinationID: string | null;
  /** Whether there is one: the key itself is a secret that nothing here needs. */
  hasStreamKey: boolean;
  videoUploadObjectID: string | null;
  audioUploadObjectID: string | null;
  playlistIDs: readonly string[];
  scheduleStartMs: number | null;
  scheduleEndMs: number | null;
  /** Seconds; 0 never ends. */
  streamDuration: number;
  runBackupStream: boolean;
  sceneId: string | null;
}

/** A stream as the emulator keeps it. */
export interface LoopStream extends Shelved {
  createdAtMs: number;
  /** One of the ten, or whatever a control route has set. */
  state: string | null;
  /** Since when it is in this state. */
  sinceMs: number;
  /** Since when it is on the air, `null` while it is not. */
  onAirMs: number | null;
  settings: StreamSettings;
  /** What a control route has set. */
  stats: Readonly<Record<string, unknown>> | null;
}

/** The settings that a create body comes to. `defaultDuration` in seconds. */
export function settingsOf(body: CreateBody, defaultDuration: number): StreamSettings {
  return {
    name: body.name ?? null,
    quality: body.quality ?? null,
    framerate: body.framerate ?? null,
    destinationID: body.destinationID ?? null,
    hasStreamKey: typeof body.streamKey === 'string',
    videoUploadObjectID: body.videoUploadObjectID ?? null,
    audioUploadObjectID: body.audioUploadObjectID ?? null,
    playlistIDs: body.playlistIDs ?? [],
    scheduleStartMs: timeOf(body.scheduleStartAt),
    scheduleEndMs: timeOf(body.scheduleEndAt),
    streamDuration: body.streamDuration ?? defaultDuration,
    runBackupStream: body.runBackupStream ?? false,
    sceneId: null,
  };
}

export function timeOf(text: string | null | undefined): number | null {
  return typeof text === 'string' ? Date.parse(text) : null;
}

/** `StreamSummary` of reference 4.1. */
export function summaryOf({ id, createdAtMs, settings: { name }, state }: LoopStream): object {
  return { id, createdAt: new Date(createdAtMs).toISOString(), name, state };
}

/** `Stream` of reference 4.1: neither destination nor schedule, nor why it failed. */
export function streamOf(stream: LoopStream): object {
  const { quality, framerate } = stream.settings;
  return { ...summaryOf(stream), framerate, quality };
}
