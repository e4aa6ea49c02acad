import type { OvershootErrorCode } from '../../../core/errors/index.js';

/**
 * Whether an alert on the page says an error already, as `StreamPublisher.FailureMessage` and `StreamPublisher.Problem` do:
 * twice is once too many.
 * The page is asked and not the app, because both components work alone as well.
 */
export function isAlerted(page: Document, code: OvershootErrorCode): boolean {
  const alerts = page.querySelectorAll(`[role="alert"][data-code="${code}"]`);
  return [...alerts].some(isShown);
}

/** Browsers older than `checkVisibility` (2024) are given the benefit of the doubt. */
const isShown = (alert: Element): boolean =>
  typeof alert.checkVisibility !== 'function' || alert.checkVisibility();
