import type { ProblemIssue } from '../errors/problem.js';
import type { UpdateBody } from '../schema/updateSchema.js';
import type { StreamSettings } from './LoopStream.js';
import { timeOf } from './LoopStream.js';

/** Fields with the flag that empties each. */
const pairs = [
  ['name', 'clearName'],
  ['quality', 'clearQuality'],
  ['framerate', 'clearFramerate'],
  ['destinationID', 'clearDestination'],
  ['videoUploadObjectID', 'clearVideoUploadObject'],
  ['audioUploadObjectID', 'clearAudioUploadObject'],
  ['scheduleStartAt', 'clearScheduleStartAt'],
  ['scheduleEndAt', 'clearScheduleEndAt'],
  ['streamDuration', 'clearStreamDuration'],
  ['streamKey', 'clearStreamKey'],
] as const satisfies readonly (readonly [keyof UpdateBody, keyof UpdateBody])[];

/** Fields that are set and emptied in one request (refused: inferred). */
export function clashes(body: UpdateBody): ProblemIssue[] {
  return pairs
    .filter(([field, clear]) => body[clear] && (body[field] ?? null) !== null)
    .map(([field, clear]) => ({ path: clear, message: `contradicts ${field}` }));
}

/**
 * The settings after a PATCH. `null` leaves a field as it is (inferred: not stated); `clearX` empties it, where an emptied
 * duration is the account's again.
 */
export function updatedSettings(
  settings: StreamSettings,
  body: UpdateBody,
  defaultDuration: number,
): StreamSettings {
  const pick = <T>(present: T, given: T | null | undefined, clear: boolean, empty: T): T =>
    clear ? empty : (given ?? present);
  return {
    name: pick(settings.name, body.name, body.clearName, null),
    quality: pick(settings.quality, body.quality, body.clearQuality, null),
    framerate: pick(settings.framerate, body.framerate, body.clearFramerate, null),
    destinationID: pick(settings.destinationID, body.destinationID, body.clearDestination, null),
    hasStreamKey: pick(
      settings.hasStreamKey,
      typeof body.streamKey === 'string' ? true : null,
      body.clearStreamKey,
      false,
    ),
    videoUploadObjectID: pick(
      settings.videoUploadObjectID,
      body.videoUploadObjectID,
      body.clearVideoUploadObject,
      null,
    ),
    audioUploadObjectID: pick(
      settings.audioUploadObjectID,
      body.audioUploadObjectID,
      body.clearAudioUploadObject,
      null,
    ),
    playlistIDs: playlists(settings, body),
    scheduleStartMs: pick(
      settings.scheduleStartMs,
      timeOf(body.scheduleStartAt),
      body.clearScheduleStartAt,
      null,
    ),
    scheduleEndMs: pick(settings.scheduleEndMs, timeOf(body.scheduleEndAt), body.clearScheduleEndAt, null),
    streamDuration: pick(
      settings.streamDuration,
      body.streamDuration,
      body.clearStreamDuration,
      defaultDuration,
    ),
    runBackupStream: body.runBackupStream ?? settings.runBackupStream,
    sceneId: settings.sceneId,
  };
}

function playlists({ playlistIDs }: StreamSettings, body: UpdateBody): string[] {
  const kept = body.clearPlaylists ? [] : playlistIDs.filter((id) => !body.removePlaylistIDs.includes(id));
  return [...new Set([...kept, ...body.addPlaylistIDs])];
}
