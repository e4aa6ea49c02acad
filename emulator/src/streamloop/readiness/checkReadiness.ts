import type { Library } from '../library/Library.js';
import type { LoopStream } from '../streams/LoopStream.js';

/** One entry of `issues[]` (reference 4.5). The service publishes no list of its codes: these are the emulator's. */
export interface ReadinessIssue {
  code: string;
  error: string;
  path: 'VALIDATION' | 'YOUTUBE';
  stage: 'PREFLIGHT';
  suggestion: string | null;
}

type Checked = Pick<LoopStream, 'workspaceId' | 'settings'>;

/** The checks of a start: destination and media. Neither credits nor whether an upload has come through. */
export function checkReadiness(stream: Checked, library: Library): ReadinessIssue[] {
  return [...checkDestination(stream, library), ...checkMedia(stream, library)];
}

function checkDestination({ workspaceId, settings }: Checked, { destinations }: Library): ReadinessIssue[] {
  const { destinationID, hasStreamKey } = settings;
  if (destinationID === null) {
    return hasStreamKey
      ? []
      : [
          issue(
            'DESTINATION_MISSING',
            'The stream has no destination.',
            'Choose where it goes: set destinationID.',
          ),
        ];
  }
  const destination = destinations.find(workspaceId, destinationID);
  if (!destination) {
    return [
      issue('DESTINATION_ARCHIVED', 'The destination is not there any more.', 'Choose another destination.'),
    ];
  }
  if (destination.status === 'active') {
    return [];
  }
  return [
    {
      ...issue(
        'DESTINATION_NOT_ACTIVE',
        `The destination cannot be used: ${destination.status}.`,
        'Connect it again, or choose another destination.',
      ),
      path: destination.kind === 'youtube' ? 'YOUTUBE' : 'VALIDATION',
    },
  ];
}

/** A playlist counts as having files: the emulator has no playlists to look into. Sound alone is not enough. */
function checkMedia({ workspaceId, settings }: Checked, { uploads }: Library): ReadinessIssue[] {
  const { videoUploadObjectID, playlistIDs } = settings;
  if (videoUploadObjectID !== null && !uploads.find(workspaceId, videoUploadObjectID)) {
    return [issue('MEDIA_MISSING', 'The video is not there any more.', 'Choose another video.')];
  }
  return videoUploadObjectID !== null || playlistIDs.length > 0
    ? []
    : [issue('PLAYLIST_EMPTY', 'The stream has no video to play.', 'Add a video or a playlist.')];
}

function issue(code: string, error: string, suggestion: string | null): ReadinessIssue {
  return { code, error, path: 'VALIDATION', stage: 'PREFLIGHT', suggestion };
}
