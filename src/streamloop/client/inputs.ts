import type { Framerate, Open, Quality } from './records.js';

/** From when, and until when (null: open-ended). RFC 3339 with an explicit offset, such as `2026-12-01T18:00:00Z`. */
export interface ScheduleInput {
  scheduleStartAt: string;
  scheduleEndAt?: string | null;
}

/** Fields of a stream that a person may set (reference 4.3). What is left out, the service decides. */
export interface StreamFields {
  name?: string | null;
  /** The price depends on it. */
  quality?: Open<Quality> | null;
  /** The price depends on it. */
  framerate?: Open<Framerate> | null;
  destinationID?: string | null;
  /** One file of pictures. */
  videoUploadObjectID?: string | null;
  /** One file of sound. */
  audioUploadObjectID?: string | null;
  scheduleStartAt?: string | null;
  scheduleEndAt?: string | null;
  /** Seconds. 0: never ends. Left out: the account's default, which may end it. A stream for ever must say 0. */
  streamDuration?: number | null;
  /** A second ingest. Doubles the cost of streaming. */
  runBackupStream?: boolean | null;
}

/** Body of `POST /streams`. Starts nothing. */
export interface CreateStreamInput extends StreamFields {
  /** Several files. */
  playlistIDs?: readonly string[];
  /**
   * The way out for fields that are internal, undocumented or deprecated (`preparedPlaylistIDs`, `youtubeSettingsID`,
   * `streamDestination`, `streamStateID`, `agentModeEnabled`, `streamBackend`, `streamKey`). Merged last. A `streamKey`
   * is a secret: use a destination.
   */
  extra?: Readonly<Record<string, unknown>>;
}

/** What `PATCH /streams/{id}` can empty. */
export type Clearable =
  | 'Name'
  | 'Quality'
  | 'Framerate'
  | 'Destination'
  | 'Playlists'
  | 'PreparedPlaylists'
  | 'ScheduleStartAt'
  | 'ScheduleEndAt'
  | 'StreamDuration'
  | 'StreamKey'
  | 'StreamState'
  | 'StreamBackend'
  | 'VideoUploadObject'
  | 'AudioUploadObject'
  | 'YoutubeSettings';

type NonNull<T> = { [K in keyof T]?: Exclude<T[K], null> };

/** Body of `PATCH /streams/{id}` (reference 4.4). What null means there is not documented, so `clearX` empties. */
export type UpdateStreamInput = NonNull<StreamFields> & { [K in Clearable as `clear${K}`]?: true } & {
  addPlaylistIDs?: readonly string[];
  removePlaylistIDs?: readonly string[];
  extra?: Readonly<Record<string, unknown>>;
};

/** All three are required; the key is a secret that is never read back. */
export interface CreateDestinationInput {
  name: string;
  rtmpUrl: string;
  rtmpKey: string;
}

/** A file that the service fetches from a link. */
export interface UploadFromLinkInput {
  type: 'VIDEO' | 'AUDIO';
  url: string;
  quality?: Open<Quality>;
}

/** Which streams a list holds, and which page of it is asked for. */
export interface ListStreamsQuery {
  /** 1 to 100. Default 20. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
  /** Only these; those that are not yours are left out silently. */
  ids?: readonly string[];
}
