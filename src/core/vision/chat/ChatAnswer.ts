/** Tokens of one answer, as the service counts and bills them. */
export interface Usage {
  /** Pictures included. */
  promptTokens: number;
  completionTokens: number;
  totalTokens: number;
  /** Those of the prompt that came from its cache. */
  cachedTokens: number;
}

/** Why a model ended its answer; an open string. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | (string & {});

/** The answer of a model. */
export interface ChatAnswer {
  /** Of the answer; another one for each try. */
  id: string | null;
  /** The model that answered. */
  model: string;
  /** Empty where the model said nothing. */
  text: string;
  /** Null where the service did not say. */
  finishReason: FinishReason | null;
  /** False where the connection ended before the answer did. */
  isComplete: boolean;
  /** Null where the service did not say. */
  usage: Usage | null;
  /** What the service says of its prompt cache (`overshoot.cache`). To look at only: it promises nothing. */
  cache: { threadId: string | null; hit: boolean; cachedTokens: number } | null;
}
