/** Gives a 16 bit sequence number its place on an endless line: the nearest one to `reference`. */
export function unwrapSequence(sequence: number, reference: number): number {
  const forward = (sequence - reference) & 0xffff;
  return forward < 0x8000 ? reference + forward : reference + forward - 0x10000;
}
