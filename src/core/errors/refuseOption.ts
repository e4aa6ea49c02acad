import { OvershootError } from './OvershootError.js';

/** Why an option is refused. Of every side of the kit, each with its own error type. */
export type Refuse = (detail: string) => Error;

/** `invalid-option`, for what is shared by all sides. */
export const refuseOption: Refuse = (detail) =>
  new OvershootError('invalid-option', { stage: 'setup', detail });
