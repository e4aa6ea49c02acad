import type { RouteName } from './routeNames.js';

/** Far above any body the API has, far below what could hurt. */
export const MAX_BODY_BYTES = 64 * 1024;

/** Questions may bring their pictures along, as `data:` urls. */
export const MAX_QUESTION_BYTES = 20 * 1024 * 1024;

export function bodyLimit(route: RouteName): number {
  return route === 'chat' ? MAX_QUESTION_BYTES : MAX_BODY_BYTES;
}
