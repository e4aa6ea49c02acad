'use client';
import { createContext, type RefObject } from 'react';

/** The picture that a preview or a viewer shows, for what lies over it. */
export interface Picture {
  video: RefObject<HTMLVideoElement | null>;
  /** The person sees herself mirrored; what is sent is not. */
  isMirrored: boolean;
}

/** Null where nothing around shows a picture. */
export const PictureContext = createContext<Picture | null>(null);
