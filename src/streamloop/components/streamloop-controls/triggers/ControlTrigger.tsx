'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Press } from '../../shared/Press.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { type Sent, useControlsPart } from '../StreamloopControlsContext.js';

interface ControlTriggerProps extends ComponentPropsWithoutRef<'button'> {
  command: Sent;
  part: string;
}

/** What the four triggers have in common. A start and a deletion ask before they act. */
export const ControlTrigger = forwardRef<HTMLButtonElement, ControlTriggerProps>(function ControlTrigger(
  { command, part, className, children, ...props },
  ref,
) {
  const { can, asking, ask, send, controls } = useControlsPart(part);
  const strings = useStreamloopStrings().controls;
  const isAsked = command === 'start' || command === 'remove';
  const isPending = controls.pending === command;
  return (
    <Press
      ref={ref}
      {...(isAsked && { 'aria-expanded': asking === command })}
      {...props}
      can={can[command]}
      press={() => (isAsked ? ask(command) : send(command))}
      className={classNames(`lv-sl-${command}`, className)}
      data-command={command}
    >
      {children ?? (isPending ? strings.pending[command] : strings[command])}
    </Press>
  );
});
