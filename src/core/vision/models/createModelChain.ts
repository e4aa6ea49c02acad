import type { Clock } from '../../../platform/clock/Clock.js';
import { OvershootError, type OvershootErrorCode } from '../../errors/index.js';
import type { ModelList } from './createModelList.js';
import { defaultModels } from './usableModels.js';

/** Which model is asked next. */
export interface ModelChain {
  /** The best one that has not refused lately. Rejects with `model-unavailable` where there is none at all. */
  pick(models: readonly string[] | undefined): Promise<string>;
  /** It has refused. Whether another one may be asked at once. */
  refused(model: string, models: readonly string[] | undefined): Promise<boolean>;
}

/** After that a model that has refused is tried again, milliseconds. */
const REST_MS = 30_000;

/** Another model may help: 503, and 502 and 504 of what serves the model. */
const OTHER_MODEL_HELPS: ReadonlySet<OvershootErrorCode> = new Set([
  'model-unavailable',
  'upstream-failed',
  'no-capacity',
]);

export const otherModelHelps = ({ code }: OvershootError): boolean => OTHER_MODEL_HELPS.has(code);

/** Falls to the next model when one refuses, and comes back to the better one later. */
export function createModelChain(clock: Clock, list: ModelList): ModelChain {
  const restsUntil = new Map<string, number>();
  const readyAt = (model: string): number => restsUntil.get(model) ?? 0;
  const candidates = async (models: readonly string[] | undefined): Promise<readonly string[]> =>
    models && models.length > 0 ? models : defaultModels(await list.get());

  return {
    async pick(models) {
      const all = await candidates(models);
      const now = clock.mono();
      const rested = all.find((model) => readyAt(model) <= now);
      const [soonest] = all.toSorted((a, b) => readyAt(a) - readyAt(b));
      const model = rested ?? soonest;
      if (model === undefined) {
        list.forget();
        throw new OvershootError('model-unavailable', { stage: 'models', detail: 'No model is ready.' });
      }
      return model;
    },
    async refused(model, models) {
      restsUntil.set(model, clock.mono() + REST_MS);
      list.forget();
      const others = await candidates(models).catch(() => []);
      return others.some((other) => readyAt(other) <= clock.mono());
    },
  };
}
