/** A CSS variable that an app may set. */
export interface Token {
  name: string;
  description: string;
  /** Its value where nobody sets it: in the light theme, and in the dark one where that differs. */
  light: string;
  dark: string;
}

/** Set by the kit itself to switch between the themes; of no use to an app. */
export const themeSwitches: readonly string[] = ['--lv-if-light', '--lv-if-dark'];

const switched = (value: string, theme: 'light' | 'dark'): string =>
  new RegExp(`var\\(--lv-if-${theme}, ([^)]+)\\)`).exec(value)?.[1] ?? value;

/** The fallback that stands beside a variable, in the file that is read: `var(--lv-space, 4px)`. */
function fallbackOf(name: string, styles: string): string {
  const [, value = ''] = new RegExp(`var\\(${name}, ((?:[^()]|\\([^()]*\\))+)\\)`).exec(styles) ?? [];
  return value === 'inherit' ? 'that of the page' : value;
}

/** The tokens as the head of `tokens.css` describes them, with the values that the styles fall back to. */
export function readTokens(tokens: string, styles: string): Token[] {
  const [head = ''] = tokens.split('*/');
  return [...head.matchAll(/^ \* (--lv-[\w-]+) +(.+)$/gm)].map(([, name = '', said = '']) => {
    const value = fallbackOf(name, styles);
    // A default may be said beside the description, further to the right.
    const [description = ''] = said.trim().split(/ {2,}/);
    return { name, description, light: switched(value, 'light'), dark: switched(value, 'dark') };
  });
}
