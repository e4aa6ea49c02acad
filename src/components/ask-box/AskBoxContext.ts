'use client';
import type { MutableRefObject } from 'react';
import type { Sight } from '../../core/vision/stream/VisionStream.js';
import type { Asking } from '../../hooks/useAsk.js';
import { createPartContext } from '../part/createPartContext.js';
import type { AskNotice } from './notice/askNotice.js';

export interface AskBoxContextValue {
  asking: Asking;
  /** How far the stream is. */
  sight: Sight;
  /** What stands in the field. */
  question: string;
  setQuestion: (question: string) => void;
  /** Whether a click would ask: there is a question, a stream, and none is open. */
  canSend: boolean;
  /** Asks what stands in the field. */
  send: () => void;
  input: MutableRefObject<HTMLTextAreaElement | null>;
  /** For a part that has the focus and goes away. */
  focusInput: () => void;
  /** Why a question waits, or cannot be asked. */
  notice: AskNotice | null;
  /** Of the notice, which describes the field. */
  noticeId: string;
}

export const { Provider: AskBoxProvider, usePart: useAskPart } =
  createPartContext<AskBoxContextValue>('AskBox');
