import type { Stage } from '../../../core/errors/LiveVisionError.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { Wire } from './Wire.js';

/** Throws `offline` where there is no network: what a person asked for now must not happen at some later time. */
export function checkOnline({ isOnline }: Wire, stage: Stage): void {
  if (!isOnline()) throw new StreamloopError('offline', { stage });
}
