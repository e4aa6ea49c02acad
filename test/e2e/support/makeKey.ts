import { randomUUID } from 'node:crypto';

/** An API key that is nowhere else: where it shows, it has leaked. */
export const makeKey = (): string => `ovs_${randomUUID()}`;
