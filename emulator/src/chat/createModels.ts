import type { Clock } from '../clock/Clock.js';
import { createFrameFactsModel } from '../facts/createFrameFactsModel.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import { createUpstreamModel } from '../upstream/createUpstreamModel.js';
import type { ChatModel } from './ChatModel.js';

/** The models that answer: the one that is served elsewhere first, where there is one, then the built-in one. */
export function createModels(
  { modelServer, stillFormat, modelTimeoutSeconds }: EmulatorSettings,
  clock: Clock,
): ChatModel[] {
  const builtIn = createFrameFactsModel();
  if (modelServer === null) {
    return [builtIn];
  }
  const options = { server: modelServer, stillFormat, timeoutSeconds: modelTimeoutSeconds, clock, fetch };
  return [createUpstreamModel(options), builtIn];
}
