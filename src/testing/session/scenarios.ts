import { failureScenarios } from './failureScenarios.js';
import { leaseScenarios } from './leaseScenarios.js';
import { lifecycleScenarios } from './lifecycleScenarios.js';
import { publicationScenarios } from './publicationScenarios.js';

/** Every state that a session can show, by name: the data behind `createTestSession`, stories and documents. */
export const scenarios = {
  ...lifecycleScenarios,
  ...publicationScenarios,
  ...leaseScenarios,
  ...failureScenarios,
} as const;

/** Name of a state that a session can show. */
export type TestScenario = keyof typeof scenarios;
