import type { ChatModel, Completion, Question, Usage } from '../chat/ChatModel.js';
import { textOf } from '../chat/chatRequestSchema.js';
import { completionSteps } from '../chat/completionSteps.js';
import type { ChatRequest } from '../chat/chatRequestSchema.js';
import { DISCLAIMER, describeFacts } from './describeFacts.js';
import { fillSchema } from './fillSchema.js';
import type { Gathered } from './gatherFacts.js';
import { gatherFacts } from './gatherFacts.js';

export const FRAME_FACTS = 'emulator/frame-facts';

/** What providers count by rule of thumb: four letters make a token, and so do 2048 pixels. */
const LETTERS_A_TOKEN = 4;
const PIXELS_A_TOKEN = 2048;

/** The built-in model. It measures exactly the frames it is asked about and says nothing that it has not measured. */
export function createFrameFactsModel(): ChatModel {
  const complete = async (question: Question): Promise<Completion> => {
    const gathered = await gatherFacts(question);
    const { content, cut } = shorten(write(question.request, gathered), question.request);
    return {
      message: { role: 'assistant', content },
      finishReason: cut ? 'length' : 'stop',
      usage: count(question.request, gathered, content),
    };
  };
  return {
    id: FRAME_FACTS,
    ownedBy: 'overshoot-emulator',
    complete,
    stream: async (question) => completionSteps(await complete(question)),
  };
}

function write(request: ChatRequest, gathered: Gathered): string {
  const { response_format } = request;
  switch (response_format?.type) {
    case 'json_schema': {
      const schema = response_format.json_schema?.schema ?? {};
      return JSON.stringify(fillSchema(schema, gathered.facts) ?? {});
    }
    case 'json_object':
      return JSON.stringify({
        model: FRAME_FACTS,
        note: DISCLAIMER,
        ...gathered.facts.at(-1),
        frames: gathered.facts,
      });
    default:
      return describeFacts(gathered, mostLetters(request));
  }
}

const mostLetters = ({ max_completion_tokens, max_tokens }: ChatRequest): number =>
  (max_completion_tokens ?? max_tokens ?? Infinity) * LETTERS_A_TOKEN;

/** Cut off in the middle, as a model is that runs out of tokens. */
function shorten(text: string, request: ChatRequest) {
  const most = mostLetters(request);
  return { content: text.slice(0, most), cut: text.length > most };
}

function count(request: ChatRequest, { facts }: Gathered, content: string): Usage {
  const pictures = facts.reduce(
    (sum, { width, height }) => sum + Math.ceil((width * height) / PIXELS_A_TOKEN),
    0,
  );
  const prompt_tokens = Math.ceil(textOf(request).length / LETTERS_A_TOKEN) + pictures;
  const completion_tokens = Math.ceil(content.length / LETTERS_A_TOKEN);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}
