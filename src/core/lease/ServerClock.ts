interface Sample {
  roundTripMs: number;
  offsetMs: number;
}

const KEPT = 8;

/**
 * Estimates how far the service's wall clock is ahead of ours, without any header: each grant or renewal says when the
 * lease ends and how long it is, so it says what time it was at the service. The sample with the shortest round trip is
 * the best one; its error is at most half of that trip.
 */
export class ServerClock {
  #samples: Sample[] = [];

  /** `sentAtMs` and `receivedAtMs` are local wall clock; `serverNowMs` is the service's in between. */
  add(sentAtMs: number, receivedAtMs: number, serverNowMs: number): void {
    const sample = {
      roundTripMs: Math.max(0, receivedAtMs - sentAtMs),
      offsetMs: serverNowMs - (sentAtMs + receivedAtMs) / 2,
    };
    this.#samples = [...this.#samples, sample].slice(-KEPT);
  }

  /** Our clock leapt: nothing measured before is true any more. The next sample decides. */
  forget(): void {
    this.#samples = [];
  }

  /** To be added to the local wall clock to get the service's. */
  get offsetMs(): number {
    return this.#best?.offsetMs ?? 0;
  }

  get roundTripMs(): number {
    return this.#best?.roundTripMs ?? 0;
  }

  get #best(): Sample | undefined {
    return this.#samples.reduce<Sample | undefined>(
      (best, sample) => (best && best.roundTripMs <= sample.roundTripMs ? best : sample),
      undefined,
    );
  }
}
