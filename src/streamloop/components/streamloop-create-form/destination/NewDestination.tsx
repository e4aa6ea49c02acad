'use client';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Destination } from '../../../client/records.js';
import type { StreamloopDestinations } from '../../../hooks/useStreamloopDestinations.js';
import { FailureBox } from '../../shared/FailureBox.js';
import { Field } from '../../shared/Field.js';
import { Press } from '../../shared/Press.js';
import { useFocusOnProblems } from '../../shared/useFocusOnProblems.js';
import { useHandsFocusOn } from '../../shared/useHandsFocusOn.js';
import { isRtmpAddress } from '../../shared/webAddress.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';

interface NewDestinationProps {
  destinations: StreamloopDestinations;
  take: (destination: Destination) => void;
}

/** Which field has to be corrected. */
type Problem = 'name' | 'url' | 'key';

/**
 * The fields of a new destination. The key is never in the state of a component: it is read from its field when it is
 * sent, and the field is empty from then on, whatever comes of it.
 */
export function NewDestination({ destinations, take }: NewDestinationProps) {
  const { destination: strings } = useStreamloopStrings().create;
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failures, setFailures] = useState(0);
  const group = useHandsFocusOn<HTMLDivElement>('.lv-sl-destination');
  const first = useRef<HTMLInputElement | null>(null);
  const key = useRef<HTMLInputElement | null>(null);
  useEffect(() => first.current?.focus(), []);
  useFocusOnProblems(failures, group);
  const { creating, createError } = destinations;

  const add = async (): Promise<void> => {
    const rtmpKey = key.current?.value ?? '';
    const found = problemOf(name, url, rtmpKey);
    setProblem(found);
    if (found) setFailures((count) => count + 1);
    if (found || !key.current) return;
    key.current.value = '';
    const made = await destinations.create({ name: name.trim(), rtmpUrl: url.trim(), rtmpKey });
    if (made) take(made);
  };
  // Enter here is about the destination, and not about the stream.
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!creating) void add();
  };
  const keyProblem = createError ? strings.keyAgain : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- Enter in its fields
    <div ref={group} role="group" aria-label={strings.group} className="lv-sl-set" onKeyDown={enter}>
      <Field label={strings.name} problem={problem === 'name' ? strings.missing : undefined}>
        {(control) => (
          <input
            {...control}
            ref={first}
            type="text"
            autoComplete="off"
            className="lv-select"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={strings.url} problem={problem === 'url' ? strings.badUrl : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            className="lv-select"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={strings.key}
        hint={strings.keyHint}
        problem={problem === 'key' ? strings.missing : keyProblem}
      >
        {(control) => (
          <input {...control} ref={key} type="password" autoComplete="off" className="lv-select" />
        )}
      </Field>
      {createError && <FailureBox error={createError} />}
      <div className="lv-actions">
        <Press can={!creating} press={() => void add()}>
          {creating ? strings.submitting : strings.submit}
        </Press>
      </div>
    </div>
  );
}

function problemOf(name: string, url: string, key: string): Problem | null {
  if (name.trim() === '') return 'name';
  if (!isRtmpAddress(url)) return 'url';
  return key === '' ? 'key' : null;
}
