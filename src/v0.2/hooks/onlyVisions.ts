import { OvershootError } from '../../core/errors/index.js';

/** A stream of the older API is made with a prompt and a model, which only its own hook knows. */
export function onlyVisions(): OvershootError {
  const detail =
    'Below <RealtimeVisionProvider> streams are made by useRealtimeVision: they need a prompt and a model.';
  return new OvershootError('invalid-option', { stage: 'create', detail });
}
