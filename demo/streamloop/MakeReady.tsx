import { type FormEvent, useState } from 'react';
import {
  useStreamloopDestinations,
  useStreamloopUpload,
  useUpdateStreamloopStream,
} from 'react-live-vision/streamloop';

/** Gives a stream what it lacks: somewhere to go, and something to play. */
export function MakeReady({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { destinations } = useStreamloopDestinations();
  const { upload, pending: isFetching, error: uploadError } = useStreamloopUpload();
  const { update, pending: isSaving, error: updateError } = useUpdateStreamloopStream(id);
  const [destinationID, setDestination] = useState('');
  const [url, setUrl] = useState('');
  const error = uploadError ?? updateError;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const file = url === '' ? null : await upload({ type: 'VIDEO', url });
    if (url !== '' && file === null) return;
    const saved = await update({
      ...(destinationID === '' ? {} : { destinationID }),
      ...(file === null ? {} : { videoUploadObjectID: file.objectID }),
    });
    if (saved !== null) onChanged();
  };

  return (
    <form className="demo-form lv-root" aria-label="Make it ready" onSubmit={(event) => void save(event)}>
      <label>
        Destination
        <select value={destinationID} onChange={(event) => setDestination(event.target.value)}>
          <option value="">As it is</option>
          {destinations.map((destination) => (
            <option key={destination.id} value={destination.id}>
              {destination.name ?? destination.id}
            </option>
          ))}
        </select>
      </label>
      <label>
        A film, by its link
        <input
          type="url"
          value={url}
          placeholder="https://example.com/loop.mp4"
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <button type="submit" className="lv-button" aria-disabled={isFetching || isSaving}>
        Save
      </button>
      {error && <p role="alert">{error.message}</p>}
    </form>
  );
}
