/** What stands in the form. All text is as it was typed. */
export interface CreateValues {
  name: string;
  /** Empty: the service decides. */
  quality: string;
  framerate: string;
  destinationID: string;
  videoUploadObjectID: string;
  audioUploadObjectID: string;
  /** Ids with commas between them. */
  playlists: string;
  /** As a `datetime-local` field has it, on the clock of the person. */
  start: string;
  end: string;
  /** Never ends; ends after hours and minutes; or as the account has it. */
  duration: 'forever' | 'limited' | 'account';
  hours: string;
  minutes: string;
  backup: boolean;
}

/** An empty form. */
export const emptyValues: CreateValues = {
  name: '',
  quality: '',
  framerate: '',
  destinationID: '',
  videoUploadObjectID: '',
  audioUploadObjectID: '',
  playlists: '',
  start: '',
  end: '',
  duration: 'account',
  hours: '12',
  minutes: '0',
  backup: false,
};
