#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A packed copy has only `dist`; in the repository the sources are beside it and may be newer.
if (existsSync(new URL('../src/', import.meta.url))) {
  const { buildIfStale } = await import('../scripts/buildIfStale.js');
  buildIfStale();
}
await import(new URL('../dist/cli.js', import.meta.url).href);
