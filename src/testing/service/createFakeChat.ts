import type { Clock } from '../../platform/clock/Clock.js';
import type { ChatOptions } from '../../core/client/OvershootClient.js';
import type { Model } from '../../core/client/records.js';
import { OvershootError, type OvershootErrorCode } from '../../core/errors/index.js';
import { callListener } from '../../core/store/callListener.js';
import type { ChatAnswer, Usage } from '../../core/vision/chat/ChatAnswer.js';
import type { ChatRequest } from '../../core/vision/chat/ChatRequest.js';
import { streamIdIn } from '../../core/vision/chat/streamIdIn.js';
import type { CallRunner } from './createCallRunner.js';
import type { FakeStream } from './FakeStream.js';
import type { AnswerScript, FakeQuestion, ScriptedAnswer } from './ScriptedAnswer.js';

export interface FakeChat {
  readonly questions: readonly FakeQuestion[];
  readonly models: () => readonly Model[];
  answer(scripts: readonly AnswerScript[]): void;
  setModels(models: readonly Model[]): void;
  complete(request: ChatRequest, options: ChatOptions | undefined): Promise<ChatAnswer>;
}

const TOKENS_OF_A_PICTURE = 200;

/** Models in memory, which answer as scripted about the streams of the fake service. */
export function createFakeChat(
  clock: Clock,
  runner: CallRunner,
  /** The living stream of that id. Throws where there is none. */
  living: (id: string) => FakeStream,
): FakeChat {
  const questions: FakeQuestion[] = [];
  let scripts: readonly AnswerScript[] = ['A test pattern.'];
  let models: readonly Model[] = [{ id: 'test/model', status: 'ready', ownedBy: 'test' }];

  const take = (question: FakeQuestion): ScriptedAnswer => {
    const [script = '', ...later] = scripts;
    if (later.length > 0) scripts = later;
    const answer = typeof script === 'function' ? script(question) : script;
    return typeof answer === 'string' ? { text: answer } : answer;
  };
  const refusal = ({ model, streamId, newestFrame }: FakeQuestion): OvershootError | null => {
    if (!models.some(({ id, status }) => id === model && status === 'ready'))
      return refused('model-unavailable', 503);
    if (streamId === null) return null;
    try {
      living(streamId);
    } catch {
      return refused('stream-not-found', 404);
    }
    return newestFrame === null ? refused('segment-empty', 404) : null;
  };

  return {
    questions,
    models: () => models,
    answer: (next) => (scripts = next),
    setModels: (next) => (models = next),
    complete(request, options = {}) {
      const streamId = streamIdIn(request.messages) ?? null;
      const question: FakeQuestion = {
        at: clock.mono(),
        request,
        model: request.model,
        prompt: textOf(request.messages.at(-1)),
        streamId,
        newestFrame: streamId === null ? null : newest(streamId),
      };
      questions.push(question);
      const error = refusal(question);
      // A question that is refused or fails uses up no answer.
      const script = error || runner.faults.next('chat')?.type === 'fail' ? { text: '' } : take(question);
      const { onDelta } = options;
      const { text, delayMs = 0, pieceMs = 0, pieces = [text] } = script;
      const steps = onDelta ? pieces : [];
      return runner.run(
        'chat',
        streamId,
        options,
        () => {
          if (error) throw error;
          if (pieceMs === 0) tell(onDelta, steps, steps.length);
          return answerOf(question, script);
        },
        {
          waitMs: delayMs + pieceMs * steps.length,
          steps:
            pieceMs === 0
              ? []
              : steps.map((_, n) => ({
                  at: delayMs + pieceMs * (n + 1),
                  run: () => piece(onDelta, steps, n),
                })),
        },
      );
    },
  };

  function newest(streamId: string): number | null {
    try {
      const frames = living(streamId).frames(clock.mono());
      return frames && frames.count - 1;
    } catch {
      return null;
    }
  }
}

type OnDelta = ChatOptions['onDelta'];

function tell(onDelta: OnDelta, pieces: readonly string[], count: number): void {
  for (let n = 0; n < count; n += 1) piece(onDelta, pieces, n);
}

function piece(onDelta: OnDelta, pieces: readonly string[], n: number): void {
  if (onDelta) callListener(() => onDelta(pieces[n] ?? '', pieces.slice(0, n + 1).join('')));
}

function answerOf({ request }: FakeQuestion, script: ScriptedAnswer): ChatAnswer {
  const { text, finishReason = 'stop', isComplete = true, usage = countTokens(request, text) } = script;
  return { id: 'answer', model: request.model, text, finishReason, isComplete, usage, cache: null };
}

function countTokens({ messages }: ChatRequest, text: string): Usage {
  const pictures = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  const seen = pictures.filter(({ type }) => type !== 'text').length;
  const asked = messages.reduce((sum, message) => sum + textOf(message).length, 0);
  const promptTokens = seen * TOKENS_OF_A_PICTURE + Math.ceil(asked / 4);
  const completionTokens = Math.ceil(text.length / 4);
  return { promptTokens, completionTokens, totalTokens: promptTokens + completionTokens, cachedTokens: 0 };
}

const textOf = (message: ChatRequest['messages'][number] | undefined): string => {
  if (!message) return '';
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
};

const refused = (code: OvershootErrorCode, status: number): OvershootError =>
  new OvershootError(code, { stage: 'chat', status });
