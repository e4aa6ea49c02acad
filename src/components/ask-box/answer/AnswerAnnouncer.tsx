'use client';
import { fill } from '../../strings/fill.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';
import { shortened } from '../../part/shortened.js';
import { endNote } from './endNote.js';

/** A speech that cannot be skipped is a burden; characters. */
const MOST_SAID = 600;

/**
 * Says an answer aloud, once, when it is complete: a region that grows by the word would be read again and again. The region
 * is in the page from the start, because one that comes with its words is silent in some screen readers.
 */
export function AnswerAnnouncer() {
  const { asking } = useAskPart('Answer');
  const strings = useOptionalStrings('askBox', askBoxStrings);
  return <output className="lv-visually-hidden">{said()}</output>;

  function said(): string {
    const { state, text } = asking;
    const note = endNote(asking, strings) ?? '';
    if (state !== 'answered' || text.trim() === '') return note;
    const words = text.length > MOST_SAID ? strings.longAnnouncement : strings.announcement;
    return `${fill(words, { text: shortened(text, MOST_SAID) })} ${note}`.trim();
  }
}
