'use client';
import { useState } from 'react';
import type { StreamloopStreamState } from '../../../hooks/useStreamloopStream.js';
import type { StreamloopControlsState } from '../../../hooks/useStreamloopControls.js';
import { takesCommands } from '../../shared/takesCommands.js';
import { useStandingOutcome } from '../../shared/useStandingOutcome.js';
import type { Confirmed, Sent, StreamloopControlsContextValue } from '../StreamloopControlsContext.js';
import { useTellsDeletion } from './useTellsDeletion.js';

/** What the root was given. */
export interface UseControlsRootOptions {
  stream: StreamloopStreamState;
  controls: StreamloopControlsState;
  onSeeWhy: (() => void) | undefined;
  onDeleted: (() => void) | undefined;
}

/** What the parts share. Sends from clicks only. */
export function useControlsRoot({
  stream,
  controls,
  onSeeWhy,
  onDeleted,
}: UseControlsRootOptions): StreamloopControlsContextValue {
  const [asked, setAsked] = useState<{ about: Confirmed; id: string | null; turn: number } | null>(null);
  const [cancelled, setCancelled] = useState(false);

  const { id, phase } = stream;
  const follow = useTellsDeletion(id, onDeleted);
  const isFree = controls.pending === null;
  const can: Record<Sent, boolean> = {
    start: isFree && stream.canStart,
    stop: isFree && stream.canStop,
    cancel: isFree && stream.canCancel,
    remove: isFree && takesCommands(phase),
  };
  // A question that the stream has overtaken is not asked any more, nor one about another stream.
  const asking = asked && asked.id === id && can[asked.about] ? asked.about : null;
  // Not only hidden: it would come back by itself, with the focus, when it could be answered again.
  if (asked && !asking) setAsked(null);

  const { outcome } = controls;
  const isOwn =
    outcome !== null && outcome.command !== 'schedule' && (outcome.command !== 'cancel' || cancelled);
  const standing = useStandingOutcome(isOwn ? outcome : null, stream);
  const ask = (about: Confirmed | null): void =>
    setAsked((before) => about && { about, id, turn: (before?.turn ?? 0) + 1 });
  return {
    stream,
    controls,
    can,
    asking,
    turn: asked?.turn ?? 0,
    ask,
    send: (command) => {
      setAsked(null);
      setCancelled(command === 'cancel');
      void follow(controls[command]());
    },
    again: () => {
      if (outcome?.command === 'start' && !controls.mayRepeat()) ask('start');
      else void follow(controls.again());
    },
    outcome: standing,
    onSeeWhy,
  };
}
