/** More waiting steps than this come from a client that does not wait for answers. */
const MAX_WAITING = 64;

/** Runs asynchronous steps one after another; a failed one does not hold up the next. */
export class SerialQueue {
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** False, and the step is not run, where too many wait. */
  add(step: () => Promise<void>, onError: (error: unknown) => void): boolean {
    if (this.#waiting >= MAX_WAITING) {
      return false;
    }
    this.#waiting += 1;
    this.#tail = this.#tail
      .then(step)
      .catch(onError)
      .finally(() => {
        this.#waiting -= 1;
      });
    return true;
  }
}
