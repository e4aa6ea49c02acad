'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId, useRef } from 'react';
import { useModels } from '../../hooks/useModels.js';
import { classNames } from '../part/classNames.js';
import { presence } from '../part/presence.js';
import { failureText } from '../strings/failureText.js';
import { fill } from '../strings/fill.js';
import { useStrings } from '../strings/StringsContext.js';
import { useOptionalStrings } from '../strings/useOptionalStrings.js';
import { modelOptions } from './modelOptions.js';
import { modelSelectStrings } from './modelSelectStrings.js';

export interface ModelSelectProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Id of the model that is chosen; null leaves the choice to the kit. */
  value: string | null;
  /** Called when a person has chosen. */
  onValueChange: (value: string | null) => void;
}

/**
 * The models of the service in a labelled native `<select>`: those hosted by the service itself before those of other
 * vendors, those that are not ready named and not to be chosen. The list is free to ask for, and asked for again by itself
 * while it is empty or could not be had. Renders a `<div>`.
 *
 * @example
 * const [model, setModel] = useState<string | null>(null);
 * const asking = useAsk(stream, { ...(model ? { models: [model] } : {}) });
 * <ModelSelect value={model} onValueChange={setModel} />
 */
export const ModelSelect = forwardRef<HTMLDivElement, ModelSelectProps>(function ModelSelect(
  { value, onValueChange, className, ...props },
  ref,
) {
  const base = useStrings();
  const strings = useOptionalStrings('modelSelect', modelSelectStrings);
  const models = useModels();
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();
  const { error, isPending, refetch } = models;
  const isEmpty = !isPending && !error && models.usable.length === 0;
  const words = {
    ready: '{model}',
    warmingUp: strings.warmingUp,
    notReady: strings.notReady,
    gone: isPending || error ? '{model}' : strings.gone,
  };
  const retry = (): void => {
    // The button goes away with what it mends, and would take the focus with it.
    select.current?.focus();
    void refetch();
  };
  return (
    <div
      ref={ref}
      {...props}
      className={classNames('lv-root lv-model-select', className)}
      data-loading={presence(isPending)}
      data-invalid={presence(error !== null)}
      data-empty={presence(isEmpty)}
    >
      <label className="lv-label" htmlFor={id}>
        {strings.label}
      </label>
      <select
        ref={select}
        id={id}
        className="lv-select"
        value={value ?? ''}
        aria-busy={isPending}
        aria-describedby={isEmpty || error ? `${id}-note` : undefined}
        onChange={(event) => onValueChange(event.target.value || null)}
      >
        <option value="">{isPending ? strings.loading : strings.automatic}</option>
        {modelOptions(models, value).map((model) => (
          <option key={model.id} value={model.id} disabled={model.state !== 'ready'}>
            {fill(words[model.state], { model: model.id })}
          </option>
        ))}
      </select>
      {isEmpty && (
        <output id={`${id}-note`} className="lv-note">
          {strings.empty}
        </output>
      )}
      {error && (
        <div className="lv-model-error">
          <p id={`${id}-note`} className="lv-field-error" role="alert">
            {failureText(error, base).what}
          </p>
          <button type="button" className="lv-button" onClick={retry}>
            {strings.retry}
          </button>
        </div>
      )}
    </div>
  );
});
