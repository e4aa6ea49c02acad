'use client';
import { type RefObject, useEffect, useState } from 'react';
import { pictureRect, type Rect } from './pictureRect.js';

/** Where the picture of a video lies in it, also when the video or its picture changes its size; null while there is none. */
export function usePictureRect(video: RefObject<HTMLVideoElement | null>): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const measure = (): void => {
      const { videoWidth, videoHeight, clientWidth, clientHeight } = element;
      const next = pictureRect(
        { width: clientWidth, height: clientHeight },
        { width: videoWidth, height: videoHeight },
        getComputedStyle(element).objectFit,
      );
      setRect((before) => (isSame(before, next) ? before : next));
    };
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    sizes?.observe(element);
    // Of another camera, or of a screen that was turned.
    const events = ['loadedmetadata', 'resize', 'emptied'] as const;
    for (const event of events) element.addEventListener(event, measure);
    measure();
    return () => {
      sizes?.disconnect();
      for (const event of events) element.removeEventListener(event, measure);
    };
  }, [video]);
  return rect;
}

const isSame = (a: Rect | null, b: Rect | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height);
