import type { EmulatorOptions, ModelServer } from './EmulatorOptions.js';
import { EmulatorStartError } from './EmulatorStartError.js';

/** The server that answers in place of the built-in model, or `null`. Throws {@link EmulatorStartError} `bad-option`. */
export function modelServer({ modelUrl, modelKey, modelName }: EmulatorOptions): ModelServer | null {
  if (modelUrl === undefined) {
    if (modelName !== undefined || modelKey !== undefined) {
      throw badOption('--model-name and --model-key belong to a --model-url, which is missing.');
    }
    return null;
  }
  const url = URL.canParse(modelUrl) ? new URL(modelUrl) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    // Not quoted: it may hold a password.
    throw badOption(
      '--model-url must be the base URL of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1.',
    );
  }
  if (modelName === undefined || !/^\S{1,200}$/.test(modelName)) {
    throw badOption('--model-url needs --model-name: the model to ask there, as that server calls it.');
  }
  if (modelKey !== undefined && !/^[\x21-\x7e]+$/.test(modelKey)) {
    throw badOption('--model-key must be printable ASCII without spaces: it travels in an HTTP header.');
  }
  return { url: modelUrl.replace(/\/+$/, ''), key: modelKey ?? null, name: modelName };
}

function badOption(message: string): EmulatorStartError {
  return new EmulatorStartError('bad-option', message);
}
