import type { QueryClient } from '@tanstack/react-query';
import { recordRunning } from '../../core/server-state/recordRunning.js';
import type { Clock } from '../../platform/clock/Clock.js';
import type { Destination, StreamloopStream, Upload } from '../client/records.js';
import type { StreamloopClient } from '../client/StreamloopClient.js';
import type { ControlOutcome } from './ControlOutcome.js';
import { type Controls, createControls } from './createControls.js';
import { createNoControls } from './createNoControls.js';
import { createOpenIntents, type OpenIntents } from './createOpenIntents.js';
import { streamloopKeys } from './streamloopKeys.js';

/** What outlives the components that show it, for as long as the client stays the same. */
export interface Engines {
  /** One for a stream, so that two components cannot send two commands. */
  controls(id: string | null): Controls;
  readonly intents: {
    create: OpenIntents<StreamloopStream>;
    /** Of one stream, whose changes replace each other. */
    update: (id: string) => OpenIntents<StreamloopStream>;
    destination: OpenIntents<Destination>;
    upload: OpenIntents<Upload>;
  };
  /** Shows what runs to the app's cache. Nothing that it answers is a secret. */
  record(operation: string, running: Promise<unknown>): void;
  /** Streams and their lists are asked for again where somebody looks at them. Never rejects. */
  lookAgain(id: string | null): Promise<unknown>;
}

export function createEngines(parts: {
  client: StreamloopClient;
  queryClient: QueryClient;
  scope: string;
  clock: Clock;
}): Engines {
  const { client, queryClient, scope, clock } = parts;
  const none = createNoControls();
  const all = new Map<string, Controls>();
  const updates = new Map<string, OpenIntents<StreamloopStream>>();

  const invalidate = (queryKey: readonly unknown[]): Promise<unknown> =>
    queryClient.invalidateQueries({ queryKey }).catch(() => undefined);

  const record: Engines['record'] = (operation, running) =>
    recordRunning(
      queryClient,
      { mutationKey: streamloopKeys.mutation(operation), background: false },
      running,
      (result) => result,
    );

  const lookAgain: Engines['lookAgain'] = async (id) => {
    void invalidate(streamloopKeys.lists(scope));
    if (id !== null) await invalidate(streamloopKeys.stream(scope, id));
  };

  return {
    controls(id) {
      if (id === null) return none;
      const known = all.get(id);
      if (known) return known;
      const made = createControls({
        client,
        id,
        clock,
        lookAgain: () => lookAgain(id),
        record(command, running) {
          if (command === 'schedule' || command === 'cancel') updates.get(id)?.forget();
          record(command, running.then(orError));
        },
      });
      all.set(id, made);
      return made;
    },
    intents: {
      create: createOpenIntents(clock),
      update(id) {
        const known = updates.get(id) ?? createOpenIntents(clock, 'latest');
        updates.set(id, known);
        return {
          ...known,
          reuse(fresh) {
            all.get(id)?.outdateSchedule();
            return known.reuse(fresh);
          },
        };
      },
      destination: createOpenIntents(clock),
      upload: createOpenIntents(clock),
    },
    record,
    lookAgain,
  };
}

/** In the cache, what has failed is to look as if it has. */
function orError(outcome: ControlOutcome): ControlOutcome {
  if ('error' in outcome) throw outcome.error;
  return outcome;
}
