import type { BaseIssue } from 'valibot';
import type { ValidationIssue } from './envelopes.js';

/** Valibot's issues in the service's form; `root` is where the checked value came from, such as `body`. */
export function toValidationIssues(root: string, issues: readonly BaseIssue<unknown>[]): ValidationIssue[] {
  return issues.map((issue) => ({
    loc: [root, ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))],
    msg: issue.message,
    type: issue.received === 'undefined' ? 'missing' : issue.type,
  }));
}
