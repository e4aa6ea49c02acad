'use client';
import { type ComponentPropsWithoutRef, forwardRef, useState } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { fill } from '../../../../components/strings/fill.js';
import type { Destination } from '../../../client/records.js';
import type { StreamloopDestinations } from '../../../hooks/useStreamloopDestinations.js';
import { AskedFailure } from '../../shared/AskedFailure.js';
import { Field } from '../../shared/Field.js';
import type { DestinationStrings } from '../../strings/formStrings.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';
import { NewDestination } from './NewDestination.js';

export interface StreamloopCreateFormDestinationProps extends Omit<
  ComponentPropsWithoutRef<'div'>,
  'children'
> {
  /** What `useStreamloopDestinations` returned. */
  destinations: StreamloopDestinations;
}

/** Where it goes: one of the destinations, or a new one, which is made at once. Renders a `<div>`. */
export const StreamloopCreateFormDestination = forwardRef<
  HTMLDivElement,
  StreamloopCreateFormDestinationProps
>(function StreamloopCreateFormDestination({ destinations, className, ...props }, ref) {
  const { values, change } = useCreatePart('Destination');
  const { destination: strings } = useStreamloopStrings().create;
  const [isAdding, setIsAdding] = useState(false);
  const [made, setMade] = useState<Destination | null>(null);
  const { isPending, error, refresh } = destinations;
  // One that was made just now counts before the list has been read again.
  const list = destinations.destinations;
  const all = made && !list.some(({ id }) => id === made.id) ? [...list, made] : list;

  const take = (destination: Destination): void => {
    setMade(destination);
    setIsAdding(false);
    change({ destinationID: destination.id });
  };
  const isChosen = made !== null && made.id === values.destinationID;
  const toggle = (): void => {
    // Why the one before was not taken says nothing about another one.
    if (!isAdding) destinations.reset();
    setIsAdding(!isAdding);
  };
  return (
    <div ref={ref} {...props} className={classNames('lv-sl-field', className)}>
      <div className="lv-sl-beside">
        <Field label={strings.label}>
          {(control) => (
            <select
              {...control}
              className="lv-select lv-sl-destination"
              value={values.destinationID}
              onChange={(event) => change({ destinationID: event.target.value })}
            >
              <option value="">{isPending ? strings.loading : strings.none}</option>
              {all.map((destination) => (
                <option key={destination.id} value={destination.id}>
                  {optionWords(destination, strings)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" className="lv-button" aria-expanded={isAdding} onClick={toggle}>
          {isAdding ? strings.dismiss : strings.add}
        </button>
      </div>
      <output className="lv-note">
        {isChosen && !isAdding && fill(strings.made, { name: made.name ?? made.id })}
      </output>
      {error && <AskedFailure error={error} ask={refresh} />}
      {isAdding && <NewDestination destinations={destinations} take={take} />}
    </div>
  );
});

function optionWords({ id, name, status }: Destination, { needsCare }: DestinationStrings): string {
  const words = name ?? id;
  return status === null || status === 'active' ? words : fill(needsCare, { name: words, status });
}
