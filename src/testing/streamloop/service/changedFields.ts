/** Fields after a `PATCH` (reference 4.4): `clearX` empties, `addX` and `removeX` change lists, the rest is set. */
export function changedFields(
  fields: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...fields };
  for (const [name, value] of Object.entries(changes)) {
    const [, verb, what = ''] = /^(clear|add|remove)([A-Z].*)$/.exec(name) ?? [];
    const field = fieldOf(what);
    if (verb === undefined) changed[name] = value;
    else if (verb === 'clear') changed[field] = null;
    else if (verb === 'add') changed[field] = [...listOf(changed[field]), ...listOf(value)];
    else changed[field] = listOf(changed[field]).filter((id) => !listOf(value).includes(id));
  }
  return changed;
}

const NAMES: Readonly<Record<string, string>> = {
  Destination: 'destinationID',
  Playlists: 'playlistIDs',
  PreparedPlaylists: 'preparedPlaylistIDs',
  VideoUploadObject: 'videoUploadObjectID',
  AudioUploadObject: 'audioUploadObjectID',
  YoutubeSettings: 'youtubeSettingsID',
  StreamState: 'streamStateID',
};

const fieldOf = (what: string): string => NAMES[what] ?? what.charAt(0).toLowerCase() + what.slice(1);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
