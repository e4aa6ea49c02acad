/** Whether the long versions of tests are wanted: `npm run test:nightly`. */
export const isNightly = process.env['NIGHTLY'] !== undefined;
