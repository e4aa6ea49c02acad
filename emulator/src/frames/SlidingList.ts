/** A list that grows at its end and shrinks at its start, both in constant time, with random access. */
export class SlidingList<T> {
  #items: (T | undefined)[] = [];
  #start = 0;

  get length(): number {
    return this.#items.length - this.#start;
  }

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    if (this.length === 0) {
      return undefined;
    }
    const item = this.#items[this.#start];
    // Let go of the item at once; the array itself is cut only when half of it is unused.
    this.#items[this.#start] = undefined;
    this.#start += 1;
    if (this.#start > 64 && this.#start * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#start);
      this.#start = 0;
    }
    return item;
  }

  /** `undefined` outside the list, also for negative places. */
  at(place: number): T | undefined {
    return place < 0 ? undefined : this.#items[this.#start + place];
  }
}
