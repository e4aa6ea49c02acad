/** A machine as `regionTables` holds it: state -> event -> next state. */
export type Machine = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A way from one state to another; the events that lead along it. */
export interface Transition {
  from: string;
  to: string;
  events: readonly string[];
}

/** States that many ways have in common: those ways are drawn once, from the frame around them. */
export interface Group {
  states: readonly string[];
  transitions: readonly Omit<Transition, 'from'>[];
}

/** What a diagram shows of a machine. */
export interface Drawn {
  states: readonly string[];
  transitions: readonly Transition[];
  group: Group | null;
}

const MANY = 4;

const pairsOf = (machine: Machine, state: string): string[] =>
  Object.entries(machine[state] ?? {}).map(([event, to]) => `${event} ${to}`);

/** The states that share every way which many states have. Null where there are few of either. */
function groupOf(machine: Machine): Group | null {
  const states = Object.keys(machine);
  const having = (pair: string): string[] => states.filter((state) => pairsOf(machine, state).includes(pair));
  const shared = [...new Set(states.flatMap((state) => pairsOf(machine, state)))].filter(
    (pair) => having(pair).length >= MANY,
  );
  const inside = states.filter((state) => shared.every((pair) => having(pair).includes(state)));
  if (shared.length < MANY || inside.length < MANY) return null;
  const transitions = shared.map((pair) => {
    const [event = '', to = ''] = pair.split(' ');
    return { to, events: [event] };
  });
  return { states: inside, transitions };
}

/** The states and ways of a machine, fit to be drawn: what is there already is no way, and shared ways are taken out. */
export function transitionsOf(machine: Machine): Drawn {
  const group = groupOf(machine);
  const isShared = (from: string, event: string, to: string): boolean =>
    group !== null &&
    group.states.includes(from) &&
    group.transitions.some((shared) => shared.to === to && shared.events.includes(event));

  const found = new Map<string, Transition>();
  for (const [from, events] of Object.entries(machine))
    for (const [event, to] of Object.entries(events)) {
      if (from === to || isShared(from, event, to)) continue;
      const way = `${from} ${to}`;
      found.set(way, { from, to, events: [...(found.get(way)?.events ?? []), event] });
    }

  // A frame can be drawn around neighbours only.
  const isInside = (state: string): boolean => group?.states.includes(state) ?? false;
  const states = Object.keys(machine);
  return {
    states: [...states.filter((state) => !isInside(state)), ...states.filter(isInside)],
    transitions: [...found.values()],
    group,
  };
}
