/**
 * What a model costs, in microcents for one token: 1,000,000 microcents are one cent. Source: the billing page of the
 * service's public docs.
 */
export interface ModelPrice {
  model: string;
  inputMicrocents: number;
  outputMicrocents: number;
  /** For tokens that came from the prompt cache; null where there is no such price. */
  cachedInputMicrocents: number | null;
}

/** What is left of the account's credit. */
export interface Balance {
  microcents: number;
}
