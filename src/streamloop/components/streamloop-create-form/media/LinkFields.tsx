'use client';
import { type KeyboardEvent, useRef, useState } from 'react';
import { fill } from '../../../../components/strings/fill.js';
import type { StreamloopUpload } from '../../../hooks/useStreamloopUpload.js';
import { FailureBox } from '../../shared/FailureBox.js';
import { Field } from '../../shared/Field.js';
import { Press } from '../../shared/Press.js';
import { webAddress } from '../../shared/webAddress.js';
import { useFocusOnProblems } from '../../shared/useFocusOnProblems.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';

interface LinkFieldsProps {
  kind: 'video' | 'audio';
  upload: StreamloopUpload;
  /** Gets the id that a stream takes. */
  take: (objectID: string) => void;
}

/** Has the service fetch a file; its id then stands in the form. */
export function LinkFields({ kind, upload, take }: LinkFieldsProps) {
  const { media: strings } = useStreamloopStrings().create;
  const [link, setLink] = useState('');
  const [isBad, setIsBad] = useState(false);
  const [failures, setFailures] = useState(0);
  const fields = useRef<HTMLDivElement | null>(null);
  useFocusOnProblems(failures, fields);

  const fetchIt = async (): Promise<void> => {
    const url = webAddress(link);
    setIsBad(url === null);
    if (url === null) return setFailures((count) => count + 1);
    const made = await upload.upload({ type: kind === 'video' ? 'VIDEO' : 'AUDIO', url });
    if (made) take(made.objectID);
  };
  // Enter here is about the link, and not about the stream.
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!upload.pending) void fetchIt();
  };
  return (
    <>
      <div ref={fields} className="lv-sl-beside">
        <Field label={strings.link} hint={strings.linkHint} problem={isBad ? strings.badLink : undefined}>
          {(control) => (
            <input
              {...control}
              type="url"
              autoComplete="off"
              className="lv-select"
              value={link}
              onChange={(event) => {
                setLink(event.target.value);
                setIsBad(false);
              }}
              onKeyDown={enter}
            />
          )}
        </Field>
        <Press can={!upload.pending} press={() => void fetchIt()}>
          {upload.pending ? strings.fetching : strings.fetch}
        </Press>
      </div>
      <output className="lv-note">
        {upload.data && fill(strings.fetched, { id: upload.data.objectID })}
      </output>
      {upload.error && <FailureBox error={upload.error} />}
    </>
  );
}
