import { useEffect, useState } from 'react';
import type { StreamEvent, StreamSession } from 'react-live-vision';
import { inWords } from './inWords.js';

const KEPT = 50;

/** The last events of a session, newest first, behind a line that opens them. */
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
    <details className="demo-log">
      <summary>What happened</summary>
      {events.length === 0 && <p>Nothing yet.</p>}
      <ol>
        {events.map((event, index) => (
          <li key={events.length - index}>
            <time dateTime={new Date(event.at).toISOString()}>{timeOf(event.at)}</time>
            {inWords(event)}
          </li>
        ))}
      </ol>
    </details>
  );
}

const timeOf = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'medium' });
