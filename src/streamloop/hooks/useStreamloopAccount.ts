'use client';
import { useMemo } from 'react';
import type { Me, Workspace } from '../client/records.js';
import type { StreamloopError } from '../errors/StreamloopError.js';
import { streamloopKeys } from '../streams/streamloopKeys.js';
import { useStreamloopContext } from './StreamloopContext.js';
import { rarely } from './rarely.js';
import { useReading } from './useReading.js';

/** Whose account it is, and which workspaces there are. */
export interface StreamloopAccount {
  me: Me | null;
  workspaces: readonly Workspace[];
  isPending: boolean;
  error: StreamloopError | null;
  refresh: () => Promise<void>;
}

const none: readonly Workspace[] = [];

interface Account {
  me: Me;
  workspaces: readonly Workspace[];
}

/** Whose account it is and which workspaces there are: asked once for all components, again with the page and after failures. */
export function useStreamloopAccount(): StreamloopAccount {
  const { client, scope } = useStreamloopContext();
  const { data, error, isPending, refresh } = useReading<Account>({
    queryKey: streamloopKeys.account(scope),
    async ask(signal) {
      const [me, workspaces] = await Promise.all([
        client.getMe({ signal }),
        client.listWorkspaces({ signal }),
      ]);
      return { me, workspaces };
    },
    enabled: true,
    ...rarely,
  });
  return useMemo(
    () => ({ me: data?.me ?? null, workspaces: data?.workspaces ?? none, isPending, error, refresh }),
    [data, isPending, error, refresh],
  );
}
