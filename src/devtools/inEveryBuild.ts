'use client';
import { createLazyDevtools } from './createLazyDevtools.js';

/** As `OvershootDevtools`, in production builds too: the built Storybook is one, and shows the panel. Not published. */
export const OvershootDevtools = createLazyDevtools(() => import('./panel/Devtools.js'));
