'use client';
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { AskOptions } from '../../../core/vision/ask/AskOptions.js';
import { visionStreamOfSession } from '../../../core/vision/stream/visionStreamOf.js';
import type { StreamId } from '../../../core/session/StreamSnapshot.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { useAsk } from '../../../hooks/useAsk.js';
import type { AskBoxContextValue } from '../AskBoxContext.js';
import { isOpen } from '../isOpen.js';
import { askNotice } from '../notice/askNotice.js';

/** What the parts share. */
export function useAskBox(
  stream: OvershootStream | StreamId,
  options: AskOptions | undefined,
): AskBoxContextValue {
  const asking = useAsk(stream, options);
  const [question, setQuestion] = useState('');
  const input = useRef<HTMLTextAreaElement | null>(null);
  const focusInput = useCallback(() => input.current?.focus(), []);
  const noticeId = useId();
  // Nothing is known about a stream of somebody else before it is asked.
  const sight = typeof stream === 'string' ? 'live' : visionStreamOfSession(stream.session).sight();

  return useMemo(() => {
    const hasStream = sight !== 'none' && sight !== 'over';
    const canSend = hasStream && !isOpen(asking) && question.trim() !== '';
    return {
      asking,
      sight,
      question,
      setQuestion,
      canSend,
      send: () => void (canSend && asking.ask(question.trim())),
      input,
      focusInput,
      notice: askNotice(asking.state, sight),
      noticeId,
    };
  }, [asking, sight, question, focusInput, noticeId]);
}
