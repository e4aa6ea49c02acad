'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import type { StreamloopUpload } from '../../../hooks/useStreamloopUpload.js';
import { Field } from '../../shared/Field.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useCreatePart } from '../StreamloopCreateFormContext.js';
import { LinkFields } from './LinkFields.js';

export interface StreamloopCreateFormMediaProps extends Omit<
  ComponentPropsWithoutRef<'fieldset'>,
  'children'
> {
  /** Of pictures or of sound. */
  kind: 'video' | 'audio';
  /** What `useStreamloopUpload` returned, one for each kind. Without it there is no link to fetch from. */
  upload?: StreamloopUpload | undefined;
}

/** One file of pictures or of sound: by its id, or from a link that the service fetches. Renders a `<fieldset>`. */
export const StreamloopCreateFormMedia = forwardRef<HTMLFieldSetElement, StreamloopCreateFormMediaProps>(
  function StreamloopCreateFormMedia({ kind, upload, className, ...props }, ref) {
    const { values, change } = useCreatePart('Media');
    const { create } = useStreamloopStrings();
    const field = kind === 'video' ? 'videoUploadObjectID' : 'audioUploadObjectID';
    return (
      <fieldset ref={ref} {...props} className={classNames('lv-sl-set', className)} data-kind={kind}>
        <legend>{create[kind]}</legend>
        <Field label={create.media.objectId}>
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="off"
              spellCheck={false}
              className="lv-select"
              value={values[field]}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          )}
        </Field>
        {upload && <LinkFields kind={kind} upload={upload} take={(id) => change({ [field]: id })} />}
      </fieldset>
    );
  },
);
