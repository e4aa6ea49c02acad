import type { ChatModel } from '../chat/ChatModel.js';

/** An entry of `GET /billing/pricing`. A cent has a million microcents. */
export interface Price {
  id: string;
  model: string;
  provider: string;
  version: number;
  input_microcents_per_token: number;
  output_microcents_per_token: number;
  cached_input_microcents_per_token: number;
  public: boolean;
}

/** Invented: 0.10 and 0.40 USD for a million tokens. */
export function priceOf({ id, ownedBy }: Pick<ChatModel, 'id' | 'ownedBy'>): Price {
  return {
    id: `price-${id}`,
    model: id,
    provider: ownedBy,
    version: 1,
    input_microcents_per_token: 10,
    output_microcents_per_token: 40,
    cached_input_microcents_per_token: 1,
    public: true,
  };
}
