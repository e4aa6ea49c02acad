/** The most that one flow may take of another, at 100 ms of round trip. */
export interface Target {
  flow: string;
  of: string;
  atMost: number;
}

export const targets: readonly Target[] = [
  { flow: 'a', of: 'b', atMost: 0.82 },
  { flow: 'a-slow', of: 'b-slow', atMost: 0.6 },
  { flow: 'a', of: 'b-cold', atMost: 0.6 },
  { flow: 'a', of: 'c', atMost: 1.2 },
  { flow: 'd', of: 'c', atMost: 1.05 },
  { flow: 'e', of: 'b', atMost: 0.4 },
];

/** What else is told as a ratio, without a target. */
export const comparisons: readonly Omit<Target, 'atMost'>[] = [
  { flow: 'c', of: 'b' },
  { flow: 'n', of: 'b' },
  { flow: 'n-slow', of: 'b-slow' },
];
