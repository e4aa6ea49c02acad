'use client';
import type { Me, Workspace } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';

/** Whose account it is, and which workspaces there are. */
export interface StreamloopAccount {
  me: Me | null;
  workspaces: readonly Workspace[];
  isPending: boolean;
  error: StreamloopError | null;
  refresh: () => Promise<void>;
}

export function useStreamloopAccount(): StreamloopAccount {
  throw new Error('to be written');
}
