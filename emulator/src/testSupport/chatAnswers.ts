import * as v from 'valibot';
import type { HttpAnswer } from './callHttp.js';

const answerSchema = v.object({
  choices: v.tuple([v.object({ message: v.object({ content: v.string() }), finish_reason: v.string() })]),
});

/** What an answer says; throws where it is none. */
export function contentOf(answer: HttpAnswer): string {
  return v.parse(answerSchema, answer.json).choices[0].message.content;
}

const refusalSchema = v.object({
  detail: v.object({ error: v.object({ message: v.string(), type: v.string(), code: v.string() }) }),
});

/** Status and code of a question that got no answer. */
export function refusal(answer: HttpAnswer): [number, string] {
  return [answer.status, v.parse(refusalSchema, answer.json).detail.error.code];
}

/** What each event carries, parsed; `[DONE]` as it is. */
export function eventsOf(text: string): unknown[] {
  return text
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event): unknown => {
      const data = event.replace(/^data: /, '');
      return data === '[DONE]' ? data : JSON.parse(data);
    });
}
