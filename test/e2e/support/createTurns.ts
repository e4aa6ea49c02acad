/** Runs what it is given after everything that it was given before, whatever came of that. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Turns for work that takes the whole machine, such as loading a page: side by side it would only take longer. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
