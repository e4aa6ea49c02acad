/** What happened, and what to do: the first sentence of a catalog's text, and the rest. */
export function splitAdvice(text: string): { meaning: string; advice: string } {
  const end = text.indexOf('. ');
  return end < 0
    ? { meaning: text, advice: '' }
    : { meaning: text.slice(0, end + 1), advice: text.slice(end + 2) };
}
