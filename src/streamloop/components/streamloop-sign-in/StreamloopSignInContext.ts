'use client';
import { createPartContext } from '../../../components/part/createPartContext.js';
import type { StreamloopAccount } from '../../hooks/useStreamloopAccount.js';
import type { StreamloopAuthState } from '../../hooks/useStreamloopAuth.js';

export interface StreamloopSignInContextValue {
  auth: StreamloopAuthState;
  account: StreamloopAccount | undefined;
  returnTo: string | undefined;
}

export const { Provider: StreamloopSignInProvider, usePart: useSignInPart } =
  createPartContext<StreamloopSignInContextValue>('StreamloopSignIn', 'auth');
