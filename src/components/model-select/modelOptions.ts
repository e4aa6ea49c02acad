import type { Model } from '../../core/client/records.js';
import type { Models } from '../../hooks/useModels.js';

/** A model as it can be chosen, or why it cannot. */
export interface ModelOption {
  id: string;
  /** `gone`: chosen once, and not in the list any more. */
  state: 'ready' | 'warmingUp' | 'notReady' | 'gone';
}

/**
 * What can be chosen first, in the order in which it is asked, then what cannot. A model that the app has chosen and that is
 * not in the list is named too: otherwise the menu would show another one as chosen.
 */
export function modelOptions(
  { usable, all }: Pick<Models, 'usable' | 'all'>,
  chosen: string | null,
): readonly ModelOption[] {
  const others = all.filter((model) => !usable.includes(model));
  const isKnown = chosen === null || all.some(({ id }) => id === chosen);
  return [
    ...usable.map(({ id }): ModelOption => ({ id, state: 'ready' })),
    ...others.map((model): ModelOption => ({ id: model.id, state: stateOf(model) })),
    ...(isKnown ? [] : [{ id: chosen, state: 'gone' } as const]),
  ];
}

/** The list of states is open; `loading` is the one that passes by itself. */
const stateOf = ({ status }: Model): ModelOption['state'] =>
  status === 'loading' ? 'warmingUp' : 'notReady';
