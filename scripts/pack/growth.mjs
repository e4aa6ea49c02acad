// @ts-check

/**
 * @typedef {object} Sizes
 * @property {number} eager what an app with the three base exports loads at once
 * @property {number} lazy what it loads when something is published
 * @property {number} sources what it loads for sources other than a camera
 * @property {number} testing `./testing` as a whole
 * @property {Record<string, number>} marginal what each other export of `.` adds to the eager part
 */

/**
 * More than 5 % is growth; of a small thing, 64 bytes, or every new word would be.
 *
 * @param {Sizes} sizes
 * @param {Sizes | null} before
 */
export function grown(sizes, before) {
  const howTo = 'If it is worth it, say why in the commit and run: npm run size';
  if (before === null) return [`etc/size.json is missing. ${howTo}`];
  const was = flat(before);
  return Object.entries(flat(sizes)).flatMap(([name, bytes]) => {
    const old = was[name];
    if (old === undefined) return [`${name} (${bytes} B) is not in etc/size.json. ${howTo}`];
    const limit = Math.max(old * 1.05, old + 64);
    return bytes > limit ? [`${name} has grown from ${old} B to ${bytes} B. ${howTo}`] : [];
  });
}

/**
 * All of them in one list, by the name that people read.
 *
 * @param {Sizes} sizes
 * @returns {Record<string, number>}
 */
export function flat({ eager, lazy, sources, testing, marginal }) {
  /** @type {Record<string, number>} */
  const all = { eager, lazy, sources, testing };
  for (const [name, bytes] of Object.entries(marginal)) all[`+ ${name}`] = bytes;
  return all;
}
