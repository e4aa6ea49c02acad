/** A promise and the way to settle it. */
export interface Signal {
  readonly promise: Promise<void>;
  readonly tell: () => void;
}

export function createSignal(): Signal {
  let tell: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (tell = resolve));
  return { promise, tell };
}
