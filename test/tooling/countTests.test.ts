import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/test/countTests.mjs';

describe('countTests', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'counts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function report(counts: object): Promise<string> {
    const file = path.join(folder, 'report.json');
    await writeFile(file, JSON.stringify(counts));
    return file;
  }

  it('takes the figures of the report', async () => {
    const file = await report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });
    expect(countTests(file, false)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('never says that nothing failed when the run did: a file may not load, an error may come between tests', async () => {
    const file = await report({ numPassedTests: 7, numFailedTests: 0 });
    expect(countTests(file, false).failed).toBe(1);
    expect(countTests(file, true).failed).toBe(0);
    expect(countTests(path.join(folder, 'never-written.json'), false)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});
