import { asOvershootError } from '../../core/errors/asOvershootError.js';
import { OvershootError } from '../../core/errors/index.js';
import { checkPrompt } from '../request/checkRequest.js';

/** The prompt that is wanted, and the one that the service has. */
export interface PromptSync {
  wanted(): string;
  error(): OvershootError | null;
  /** The options say so: what the service does not take is shown, and nobody is told. */
  follow(prompt: string): void;
  /** Somebody asks for it, and is told. Settles when the service has it, or will have it with the next stream. */
  update(prompt: string): Promise<void>;
  /** A stream was made with this prompt. */
  made(id: string, prompt: string): void;
  /** The service answers again: what it could not take is brought once more. */
  retry(): void;
  /** There is no stream any more. */
  over(): void;
}

/**
 * Brings the newest prompt to the service, one request at a time: what was wanted in between is never sent. A prompt that
 * changed while the stream was made follows as soon as there is one.
 */
export function createPromptSync(o: {
  first: string;
  send: (id: string, prompt: string) => Promise<unknown>;
  onChange: () => void;
}): PromptSync {
  let wanted = o.first;
  /** As the options last said it; what a person has asked for since counts until they change. */
  let told = o.first;
  let stream: { id: string; has: string } | null = null;
  let error: OvershootError | null = null;
  let sending: Promise<void> | null = null;

  const bring = async (mine: { id: string; has: string }): Promise<void> => {
    while (stream === mine && mine.has !== wanted) {
      const prompt = wanted;
      try {
        await o.send(mine.id, prompt);
        mine.has = prompt;
        error = null;
      } catch (cause) {
        // Of a stream that is over nobody wants to hear.
        if (stream !== mine) return;
        if (wanted !== prompt) continue;
        error = asOvershootError(cause, 'network', 'prompt');
        throw error;
      } finally {
        o.onChange();
      }
    }
  };

  const sync = (): Promise<void> => {
    if (!stream) return Promise.resolve();
    const mine = stream;
    const before = sending;
    const running = (before ? before.catch(() => undefined) : Promise.resolve())
      .then(() => bring(mine))
      .finally(() => {
        if (sending === running) sending = null;
      });
    sending = running;
    return running;
  };

  const want = (prompt: string): Promise<void> => {
    wanted = prompt;
    o.onChange();
    return sync();
  };

  return {
    wanted: () => wanted,
    error: () => error,
    follow(prompt) {
      if (prompt === told) return;
      told = prompt;
      want(prompt).catch(() => undefined);
    },
    async update(prompt) {
      const detail = checkPrompt(prompt);
      if (detail !== null) throw new OvershootError('invalid-option', { stage: 'prompt', detail });
      await want(prompt);
    },
    made(id, prompt) {
      stream = { id, has: prompt };
      error = null;
      sync().catch(() => undefined);
    },
    retry() {
      if (error?.retryable) sync().catch(() => undefined);
    },
    over() {
      stream = null;
      error = null;
      o.onChange();
    },
  };
}
