// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Reads what vitest's JSON reporter wrote. A run that failed without a failed test (a file that cannot be loaded, an error
 * between tests, no report at all) counts as one failure: the sum must never say that nothing failed.
 *
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Counts}
 */
export function countTests(file, succeeded) {
  const report = read(file);
  const passed = number(report, 'numPassedTests');
  const skipped = number(report, 'numPendingTests') + number(report, 'numTodoTests');
  const failed = number(report, 'numFailedTests');
  return { passed, skipped, failed: succeeded ? failed : Math.max(failed, 1) };
}

/** @param {string} file */
function read(file) {
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/**
 * @param {Record<string, unknown>} report
 * @param {string} key
 */
function number(report, key) {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}
