/** How long each step takes, in milliseconds. The service takes a minute or two to be on the air. */
export interface Pace {
  preparingMs: number;
  activatingMs: number;
  stoppingMs: number;
  failingMs: number;
  /** Until a file from a link is there. */
  uploadMs: number;
}

export const defaultPace: Readonly<Pace> = {
  preparingMs: 2000,
  activatingMs: 3000,
  stoppingMs: 2000,
  failingMs: 2000,
  uploadMs: 2000,
};
