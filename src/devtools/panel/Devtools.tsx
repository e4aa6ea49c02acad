'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import { mergeStrings } from '../../components/strings/mergeStrings.js';
import { useClock } from '../../hooks/useClock.js';
import { useOvershootContext } from '../../hooks/OvershootContext.js';
import type { OvershootDevtoolsProps } from '../OvershootDevtoolsProps.js';
import { createCallRecord } from '../record/createCallRecord.js';
import { createRecords } from '../record/createRecords.js';
import { englishStrings } from '../strings/englishStrings.js';
import { devtoolsCss } from '../styles/devtoolsCss.js';
import { DevtoolsPanel } from './DevtoolsPanel.js';

/** The button, or the panel. Closed, it only notes requests, and renders for none of them. */
export default function Devtools({
  defaultOpen = false,
  watches = none,
  strings: replaced,
  styleNonce,
}: OvershootDevtoolsProps) {
  const { client } = useOvershootContext();
  const clock = useClock();
  const strings = useMemo(
    () => (replaced ? mergeStrings(englishStrings, replaced) : englishStrings),
    [replaced],
  );
  const [calls] = useState(createCallRecord);
  useEffect(() => calls.follow(client), [calls, client]);
  const records = useMemo(() => createRecords(clock), [clock]);

  const [isOpen, setOpen] = useState(defaultOpen);
  const button = useRef<HTMLButtonElement>(null);
  // The focus follows what was clicked, and stays where it is when the page begins with an open panel.
  const [wasToggled, setToggled] = useState(false);
  const toggle = (): void => {
    setToggled(true);
    setOpen(!isOpen);
  };
  useEffect(() => {
    if (!isOpen && wasToggled) button.current?.focus();
  }, [isOpen, wasToggled]);

  return (
    <div className="lv-devtools" lang={strings.locale}>
      <style nonce={styleNonce}>{devtoolsCss}</style>
      {isOpen ? (
        <DevtoolsPanel
          strings={strings}
          calls={calls}
          records={records}
          watches={watches}
          takesFocus={wasToggled}
          onClose={toggle}
        />
      ) : (
        <button ref={button} type="button" className="lv-dt-open" aria-expanded={false} onClick={toggle}>
          {strings.label}
        </button>
      )}
    </div>
  );
}

const none: NonNullable<OvershootDevtoolsProps['watches']> = [];
