/** The first place from 0 to `length` where `reached` holds, given that it holds for all later ones as well. */
export function lowerBound(length: number, reached: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reached(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
