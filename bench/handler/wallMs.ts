/** Unix milliseconds with fractions, as every process of one machine reads them. */
export const wallMs = (): number => performance.timeOrigin + performance.now();
