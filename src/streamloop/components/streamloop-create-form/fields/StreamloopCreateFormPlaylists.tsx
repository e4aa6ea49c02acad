'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';

export type StreamloopCreateFormPlaylistsProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  'value' | 'defaultValue'
>;

/** Ids of playlists, for more than one file. Renders a label and an `<input>`, which gets `ref` and attributes. */
export const StreamloopCreateFormPlaylists = forwardRef<HTMLInputElement, StreamloopCreateFormPlaylistsProps>(
  function StreamloopCreateFormPlaylists({ className, onChange, ...props }, ref) {
    const { values, change } = useCreatePart('Playlists');
    const { create } = useStreamloopStrings();
    return (
      <Field label={create.playlists} hint={create.playlistsHint}>
        {(control) => (
          <input
            ref={ref}
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...props}
            {...control}
            className={classNames('lv-select', className)}
            value={values.playlists}
            onChange={(event) => {
              onChange?.(event);
              change({ playlists: event.target.value });
            }}
          />
        )}
      </Field>
    );
  },
);
