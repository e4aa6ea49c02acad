'use client';
import type { AuthSnapshot, StreamloopAuth } from '../auth/StreamloopAuth.js';

/** Who is signed in, and the two ways to change that. From clicks only. */
export interface StreamloopAuthState extends AuthSnapshot, Pick<StreamloopAuth, 'signIn' | 'signOut'> {}

export function useStreamloopAuth(): StreamloopAuthState {
  throw new Error('to be written');
}
