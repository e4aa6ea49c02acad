import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';
import { matrix } from '../faults/matrix.js';

test('the fault matrix has every row once, in order, each with a proof or a word about what is missing', () => {
  expect(matrix.map(({ row }) => row)).toEqual(Array.from({ length: 78 }, (_, i) => i + 1));
  for (const { proofs } of matrix) expect(proofs.length).toBeGreaterThan(0);
});

test('each proof names a test that is there', async () => {
  for (const { row, proofs } of matrix) {
    for (const proof of proofs) {
      if ('open' in proof) continue;
      const source = await readFile(path.join(repositoryRoot, proof.file), 'utf8');
      expect(source, `row ${row}: ${proof.file}`).toContain(proof.test);
    }
  }
});
