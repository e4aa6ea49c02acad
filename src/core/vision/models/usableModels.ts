import type { Model } from '../../client/records.js';

/** Hosted by the service itself, which begins to answer within a second; others are passed on to a vendor. */
export const isHosted = ({ id }: Pick<Model, 'id'>): boolean => id.includes('/');

/** Those that can be asked: `ready` ones, hosted before passed on, each in the order of the service. */
export function usableModels(models: readonly Model[]): readonly Model[] {
  const ready = models.filter(({ status }) => status === 'ready');
  return [...ready.filter(isHosted), ...ready.filter((model) => !isHosted(model))];
}

/**
 * Those that are asked where the app names none. A model of another vendor costs more and takes longer: where the service
 * hosts any, not being ready is no reason to change over by itself.
 */
export function defaultModels(models: readonly Model[]): readonly string[] {
  const hostsAny = models.some(isHosted);
  return usableModels(models)
    .filter((model) => isHosted(model) || !hostsAny)
    .map(({ id }) => id);
}
