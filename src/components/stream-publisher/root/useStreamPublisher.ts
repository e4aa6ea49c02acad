'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import type { StreamPublisherContextValue } from '../StreamPublisherContext.js';

/**
 * What the parts share. `acquiring` does not say whether a preview or a stream is being opened, and a failure of the
 * camera not which of them failed: a preview belongs to the generation that stood when it was asked for, and `start()`
 * begins a new one.
 */
export function useStreamPublisher(stream: OvershootStream): StreamPublisherContextValue {
  const { session, generation, phase } = stream;
  const [previewedIn, setPreviewedIn] = useState<number | null>(null);
  const [isChecking, setChecking] = useState(false);
  const publishTrigger = useRef<HTMLButtonElement | null>(null);
  const wasPreview = previewedIn === generation;

  // Whoever shows a publisher will most likely publish: the code for it loads while the person still looks.
  useEffect(() => session.prefetch(), [session]);

  return useMemo(() => {
    const preview = (): void => {
      setPreviewedIn(generation);
      void session.preview();
    };
    return {
      stream,
      isOpeningPreview: phase === 'acquiring' && wasPreview,
      preview,
      retry: () => (wasPreview ? preview() : void session.start()),
      isChecking,
      setChecking,
      publishTrigger,
    };
  }, [stream, session, generation, phase, wasPreview, isChecking]);
}
