'use client';
import type { ReactNode } from 'react';
import { createLazyDevtools } from './createLazyDevtools.js';
import type { OvershootDevtoolsProps } from './OvershootDevtoolsProps.js';

export type { OvershootDevtoolsProps } from './OvershootDevtoolsProps.js';
export type { SupportBundle } from './bundle/SupportBundle.js';
export type { DevtoolsStrings } from './strings/DevtoolsStrings.js';

// Put in by the bundler of the app, as for React itself.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * A panel for those who build with the kit: what the sessions and watches of the provider above it do, in time, with
 * plots, and a support bundle to download. Nothing of it is in a production build. Renders nothing on a server.
 *
 * @example
 * <OvershootProvider client={client}>
 *   <App />
 *   <OvershootDevtools />
 * </OvershootProvider>
 */
export const OvershootDevtools: (props: OvershootDevtoolsProps) => ReactNode =
  process.env.NODE_ENV === 'production'
    ? () => null
    : createLazyDevtools(() => import('./panel/Devtools.js'));
