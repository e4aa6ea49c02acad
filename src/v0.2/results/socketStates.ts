/**
 * The results socket as a machine: state -> event -> next state. What is not in the table cannot happen. Video does not
 * depend on it: while it is sought again, the stream goes on, and results of that time are lost.
 */
export const socketStates = {
  closed: { open: 'connecting' },
  /** Being opened. The service confirms nothing: an open socket has been let in until it is closed. */
  connecting: { opened: 'listening', lost: 'waiting', ended: 'ended', refused: 'refused', close: 'closed' },
  listening: { lost: 'waiting', ended: 'ended', refused: 'refused', close: 'closed' },
  /** Between two attempts. */
  waiting: { due: 'connecting', close: 'closed' },
  /** The service says that the stream is over, and why. */
  ended: { close: 'closed' },
  /** The service does not take the key. */
  refused: { close: 'closed' },
} as const;

/** Where a results socket is. */
export type SocketState = keyof typeof socketStates;

type Table = Readonly<Record<SocketState, Readonly<Record<string, SocketState>>>>;

/** The state after an event; null where the table does not know the event there. */
export function nextSocketState(state: SocketState, event: string): SocketState | null {
  const table: Table = socketStates;
  const events = table[state];
  return Object.hasOwn(events, event) ? (events[event] ?? null) : null;
}
