import type { ProblemIssue } from '../errors/problem.js';
import type { Library } from '../library/Library.js';
import type { CreateBody } from '../schema/createSchema.js';
import type { LoopStream, StreamSettings } from './LoopStream.js';

type Linked = Pick<CreateBody, 'destinationID' | 'videoUploadObjectID' | 'audioUploadObjectID'>;

/** What a body points at has to be there (inferred: the service says nothing of unknown ids). */
export function checkLinks(body: Linked, workspaceId: string, library: Library): ProblemIssue[] {
  const { destinations, uploads } = library;
  const issues: ProblemIssue[] = [];
  if (body.destinationID && !destinations.find(workspaceId, body.destinationID)) {
    issues.push({ path: 'destinationID', message: 'is no destination of this workspace' });
  }
  for (const [path, kind] of [
    ['videoUploadObjectID', 'VIDEO'],
    ['audioUploadObjectID', 'AUDIO'],
  ] as const) {
    const id = body[path];
    if (id && uploads.find(workspaceId, id)?.kind !== kind) {
      issues.push({ path, message: `is no ${kind.toLowerCase()} upload of this workspace` });
    }
  }
  return issues;
}

/** An end comes after its start. */
export function checkWindow({
  scheduleStartMs,
  scheduleEndMs,
}: Pick<StreamSettings, 'scheduleStartMs' | 'scheduleEndMs'>): ProblemIssue[] {
  return scheduleStartMs !== null && scheduleEndMs !== null && scheduleEndMs <= scheduleStartMs
    ? [{ path: 'scheduleEndAt', message: 'must be after scheduleStartAt' }]
    : [];
}

/** Whether a change would need a stop and a restart: quality, frame rate, destination. */
export function changesTheAir({ settings }: LoopStream, changed: StreamSettings): boolean {
  return (['quality', 'framerate', 'destinationID', 'hasStreamKey'] as const).some(
    (field) => settings[field] !== changed[field],
  );
}
