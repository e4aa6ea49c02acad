// @ts-check
import { candidates } from './candidates.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * A Chromium that runs, or null where this machine has none.
 *
 * @param {Machine} machine
 * @returns {string | null}
 * @throws when CHROMIUM_PATH names something else than a browser: a wrong setting must not be passed over in silence
 */
export function findChromium(machine) {
  const wanted = machine.env['CHROMIUM_PATH'];
  if (wanted === undefined || wanted === '') {
    return candidates(machine).find((file) => machine.isExecutable(file) && runs(file, machine)) ?? null;
  }
  if (machine.isExecutable(wanted) && runs(wanted, machine)) return wanted;
  const why = machine.exists(wanted) ? 'which is not a browser that starts' : 'where there is no file';
  throw new Error(
    `CHROMIUM_PATH is "${wanted}", ${why}. Set it to the executable of Chrome or Chromium, or unset it to have one found.`,
  );
}

/**
 * Some distributions put a script there which only says how to install the browser.
 *
 * @param {string} file
 * @param {Machine} machine
 */
function runs(file, machine) {
  // There, `--version` would open a window.
  if (machine.platform === 'win32') return true;
  const { ok, output } = machine.run(file, ['--version']);
  return ok && /chrom|edge/i.test(output);
}
