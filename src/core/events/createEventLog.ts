import { callListener } from '../store/callListener.js';
import { type LogEntry, toLogEntry } from './LogEntry.js';
import type { StreamEvent, StreamEventOf, StreamEvents } from './StreamEvent.js';

const KEPT = 200;

export interface EventLog {
  emit<E extends keyof StreamEvents>(type: E, detail: StreamEvents[E]): void;
  /** Tells what is emitted meanwhile only afterwards: nobody is told of one half of a change. */
  together(emitting: () => void): void;
  /** Calls back on each event of that name. */
  on<E extends keyof StreamEvents>(type: E, callback: (event: StreamEventOf<E>) => void): () => void;
  onAny(callback: (event: StreamEvent) => void): () => void;
  /** The last 200, oldest first. */
  read(): readonly LogEntry[];
}

/** Tells events to those who listen and remembers the last of them, without secrets. */
export function createEventLog(
  common: () => { at: number; generation: number; id: string | null },
): EventLog {
  const callbacks = new Set<(event: StreamEvent) => void>();
  const entries: LogEntry[] = [];
  const untold: StreamEvent[] = [];
  let holding = false;
  /** One after the other: what a listener causes is told when everybody has heard of what it was told. */
  const tell = (): void => {
    if (holding) return;
    holding = true;
    for (let event = untold.shift(); event; event = untold.shift()) {
      const told = event;
      for (const call of [...callbacks]) callListener(() => call(told));
    }
    holding = false;
  };
  const onAny: EventLog['onAny'] = (callback) => {
    const call = (event: StreamEvent): void => callback(event);
    callbacks.add(call);
    return () => void callbacks.delete(call);
  };
  return {
    emit(type, detail) {
      // The compiler does not see that name and detail belong together once both are generic.
      const event = { ...common(), ...detail, type } as StreamEvent;
      entries.push(toLogEntry(event));
      if (entries.length > KEPT) entries.shift();
      untold.push(event);
      tell();
    },
    together(emitting) {
      const held = holding;
      holding = true;
      emitting();
      holding = held;
      tell();
    },
    on: (type, callback) =>
      onAny((event) => {
        if (isOf(event, type)) callback(event);
      }),
    onAny,
    read: () => [...entries],
  };
}

const isOf = <E extends keyof StreamEvents>(event: StreamEvent, type: E): event is StreamEventOf<E> =>
  event.type === type;
