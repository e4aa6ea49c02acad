import { createFrameFactsModel } from '../facts/createFrameFactsModel.js';
import type { EmulatorSettings } from '../options/EmulatorOptions.js';
import type { ChatModel } from './ChatModel.js';

/** The models that answer: one that is served elsewhere first, where there is one, then the built-in one. */
export function createModels(_settings: EmulatorSettings): ChatModel[] {
  return [createFrameFactsModel()];
}
