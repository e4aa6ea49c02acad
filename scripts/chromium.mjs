// @ts-check
import { ensureChromium } from './chromium/ensureChromium.mjs';

try {
  process.stdout.write(`${ensureChromium()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
