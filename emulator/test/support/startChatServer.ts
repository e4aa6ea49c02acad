import * as v from 'valibot';
import type { EmulatorOptions } from '../../src/index.js';
import { startEmulator } from '../../src/index.js';

const createdSchema = v.object({ id: v.string(), publish: v.object({ url: v.string(), token: v.string() }) });

const lookedSchema = v.object({
  type: v.literal('frames-looked-at'),
  streamId: v.string(),
  completionId: v.string(),
  kind: v.string(),
  frames: v.array(
    v.object({ index: v.number(), askedIndex: v.number(), timestampMs: v.number(), wallMs: v.number() }),
  ),
});

/** The truth about one answer, from the history. */
export type LookedAt = v.InferOutput<typeof lookedSchema>;

const answerSchema = v.object({
  id: v.string(),
  choices: v.tuple([v.object({ message: v.object({ content: v.string() }) })]),
});

/** A whole emulator, with what tests of questions need of its API. */
export async function startChatServer(options: EmulatorOptions = {}) {
  const emulator = await startEmulator({ port: 0, ...options });
  const headers = { authorization: 'Bearer ovs_test', 'content-type': 'application/json' };
  const api = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${emulator.url}/v1beta${path}`, {
      headers,
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json();
    if (!response.ok) {
      throw new Error(`${response.status} ${JSON.stringify(json)}`);
    }
    return json;
  };
  return {
    ...emulator,
    api,
    createStream: async () => v.parse(createdSchema, await api('/streams', {})),
    /** Asks one question in one message; resolves to what is said and to which frames were looked at. */
    ask: async (parts: readonly unknown[], body: Record<string, unknown> = {}) => {
      const messages = [{ role: 'user', content: parts }];
      const json = await api('/chat/completions', { model: 'emulator/frame-facts', messages, ...body });
      const { id, choices } = v.parse(answerSchema, json);
      const history: unknown = await (await fetch(`${emulator.url}/__emulator/events`)).json();
      const { events } = v.parse(v.object({ events: v.array(v.unknown()) }), history);
      const looks = events.flatMap((event): LookedAt[] => {
        const look = v.safeParse(lookedSchema, event);
        return look.success && look.output.completionId === id ? [look.output] : [];
      });
      return { content: choices[0].message.content, looks };
    },
  };
}

export type ChatServer = Awaited<ReturnType<typeof startChatServer>>;
