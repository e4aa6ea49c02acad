/** A stream of the fake service. */
export interface FakeLoop {
  readonly id: string;
  readonly workspaceId: string;
  readonly createdAt: string;
  /** As created and updated. */
  fields: Readonly<Record<string, unknown>>;
  /** Any word; null where the service says none. */
  state: string | null;
  /** Of the YouTube broadcast; null: none. */
  stats: object | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** `StreamSummary` of the API. */
export const loopSummary = ({ id, createdAt, fields, state }: FakeLoop) => ({
  id,
  createdAt,
  name: textOf(fields['name']),
  state,
});

/** `Stream` of the API. */
export const loopRecord = (loop: FakeLoop) => ({
  ...loopSummary(loop),
  framerate: textOf(loop.fields['framerate']),
  quality: textOf(loop.fields['quality']),
});

/** What a start of it would find missing. The codes are made up: the documents name none. */
export function loopIssues({ fields }: FakeLoop): readonly object[] {
  const hasMedia =
    textOf(fields['videoUploadObjectID']) !== null ||
    (Array.isArray(fields['playlistIDs']) && fields['playlistIDs'].length > 0);
  return [
    ...(textOf(fields['destinationID']) === null
      ? [issue('DESTINATION_MISSING', 'The stream has no destination.', 'Choose where it goes.')]
      : []),
    ...(hasMedia ? [] : [issue('PLAYLIST_EMPTY', 'The stream has nothing to play.', 'Add a video.')]),
  ];
}

const issue = (code: string, error: string, suggestion: string) => ({
  code,
  error,
  path: 'VALIDATION',
  stage: 'PREFLIGHT',
  suggestion,
});
