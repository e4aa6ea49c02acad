import { useEffect, useState } from 'react';
import type { StreamEvent, StreamSession } from 'react-live-vision';
import { inWords } from '../../demo/src/inWords.js';

const KEPT = 12;

/** What the session has told, newest first. */
export function WhatHappened({ session }: { session: StreamSession }) {
  const [events, setEvents] = useState<readonly StreamEvent[]>([]);
  useEffect(
    () =>
      session.onEvent((event) => {
        // Each phase is told once, as the word for the whole.
        if (event.type !== 'transition') setEvents((before) => [event, ...before].slice(0, KEPT));
      }),
    [session],
  );
  return (
    <section aria-label="What happened">
      <h3 style={{ margin: 0, fontSize: '1rem' }}>What happened</h3>
      {events.length === 0 && <p>Nothing yet.</p>}
      <ol style={{ paddingInlineStart: 0, listStyle: 'none', fontVariantNumeric: 'tabular-nums' }}>
        {events.map((event, index) => (
          <li key={events.length - index}>
            {new Date(event.at).toLocaleTimeString('en-GB', { timeStyle: 'medium' })} {inWords(event)}
          </li>
        ))}
      </ol>
    </section>
  );
}
