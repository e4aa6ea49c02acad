/** After the first frame the encoder and the bandwidth estimate take a while to come to rest. */
export const SETTLE_MS = 15_000;
