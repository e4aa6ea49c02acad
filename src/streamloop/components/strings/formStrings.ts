import type { Framerate, Quality } from '../../client/records.js';

/** Words of `StreamloopCreateForm`. */
export interface CreateFormStrings {
  label: string;
  name: string;
  quality: string;
  qualities: Record<Quality, string>;
  framerate: string;
  framerates: Record<Framerate, string>;
  /** Nothing is chosen: the service decides. */
  serviceDecides: string;
  /** Under quality and frame rate. */
  priceHint: string;
  destination: DestinationStrings;
  video: string;
  audio: string;
  media: MediaStrings;
  playlists: string;
  playlistsHint: string;
  /** Name of the group of start and end. */
  window: string;
  windowHint: string;
  duration: DurationStrings;
  backup: string;
  backupHint: string;
  submit: string;
  submitting: string;
  /** `{name}` is the stream. */
  made: string;
  another: string;
  /** Said when the form was sent with something wrong in it: `{count}` fields. */
  invalid: string;
}

/** Words about where a stream goes. */
export interface DestinationStrings {
  label: string;
  none: string;
  loading: string;
  /** A destination that needs its owner: `{name}`, and `{status}` as the service says it. */
  needsCare: string;
  add: string;
  dismiss: string;
  /** Name of the group of fields below. */
  group: string;
  name: string;
  url: string;
  key: string;
  keyHint: string;
  /** After a failure. */
  keyAgain: string;
  submit: string;
  submitting: string;
  missing: string;
  badUrl: string;
  /** `{name}` of the one that was made and is chosen. */
  made: string;
}

/** Words about one file of a stream. */
export interface MediaStrings {
  objectId: string;
  link: string;
  linkHint: string;
  fetch: string;
  fetching: string;
  badLink: string;
  /** The service fetches it: `{id}`. Readiness does not tell when it is done. */
  fetched: string;
}

/** Words about how long a stream runs. */
export interface DurationStrings {
  label: string;
  forever: string;
  limited: string;
  /** `{duration}` is the account's default. */
  account: string;
  accountUnknown: string;
  /** The account's default where it is none. */
  accountForever: string;
  hours: string;
  minutes: string;
  problem: string;
}
