'use client';
import { forwardRef } from 'react';
import type { StreamloopAccount } from '../../hooks/useStreamloopAccount.js';
import type { StreamloopDestinations } from '../../hooks/useStreamloopDestinations.js';
import type { StreamloopUpload } from '../../hooks/useStreamloopUpload.js';
import * as parts from './parts.js';
import type { StreamloopCreateFormRootProps } from './root/StreamloopCreateFormRoot.js';

export interface StreamloopCreateFormProps extends Omit<StreamloopCreateFormRootProps, 'children'> {
  /** What `useStreamloopDestinations` returned. Without it there is no field for it. */
  destinations?: StreamloopDestinations;
  /** What `useStreamloopAccount` returned, so that the account's default duration is told. */
  account?: StreamloopAccount;
  /** What `useStreamloopUpload` returned, for a video from a link. */
  videoUpload?: StreamloopUpload;
  /** The same for a sound: another call of the hook. */
  audioUpload?: StreamloopUpload;
}

const Assembly = forwardRef<HTMLFormElement, StreamloopCreateFormProps>(function StreamloopCreateForm(
  { destinations, account, videoUpload, audioUpload, ...props },
  ref,
) {
  return (
    <parts.Root ref={ref} {...props}>
      <parts.Name />
      <div className="lv-sl-pair">
        <parts.Quality />
        <parts.Framerate />
      </div>
      {destinations && <parts.Destination destinations={destinations} />}
      <parts.Media kind="video" upload={videoUpload} />
      <parts.Media kind="audio" upload={audioUpload} />
      <parts.Playlists />
      <parts.Window />
      <parts.Duration account={account} />
      <parts.Backup />
      <parts.FailureMessage />
      <div className="lv-actions">
        <parts.SubmitTrigger />
      </div>
      <parts.Made />
    </parts.Root>
  );
});

/**
 * Every field of a new StreamLoop stream that a person should see. Making one starts nothing and costs nothing. What was
 * typed stays after a failure; the key of a new destination does not.
 *
 * @example
 * <StreamloopCreateForm
 *   creation={useCreateStreamloopStream()}
 *   destinations={useStreamloopDestinations()}
 *   onCreated={({ id }) => setId(id)}
 * />
 */
export const StreamloopCreateForm = Object.assign(Assembly, parts);
