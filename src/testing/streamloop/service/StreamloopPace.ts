/** How long the states that pass by themselves last, milliseconds. */
export interface StreamloopPace {
  preparingMs: number;
  activatingMs: number;
  stoppingMs: number;
  failingMs: number;
  uploadMs: number;
}

export const streamloopPace: StreamloopPace = {
  preparingMs: 5000,
  activatingMs: 10_000,
  stoppingMs: 5000,
  failingMs: 5000,
  uploadMs: 10_000,
};
