// @ts-check

/**
 * Resolves when a server answers there. The first answer takes as long as the first page takes to compile.
 *
 * @param {string} url
 * @returns {Promise<void>}
 */
export async function answering(url) {
  for (;;) {
    // One try after the other.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
