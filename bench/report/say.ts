/** A line on the terminal. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}
