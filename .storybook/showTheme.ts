/** Of the toolbar. */
export type Theme = 'light' | 'dark';

export const themeOf = ({ theme }: Record<string, unknown>): Theme => (theme === 'dark' ? 'dark' : 'light');

/** Puts the page into a theme in the way an app would: by an attribute on the html element. */
export function showTheme(theme: Theme): void {
  const { documentElement: html } = document;
  html.dataset['lvTheme'] = theme;
  html.style.colorScheme = theme;
  // Storybook paints its own white page otherwise, and contrast would be judged against the wrong colour.
  document.body.style.backgroundColor = 'Canvas';
  document.body.style.color = 'CanvasText';
  // The kit takes the type of the page.
  document.body.style.fontFamily = 'system-ui, sans-serif';
}
