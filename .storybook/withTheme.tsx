import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';

/** Shows the story in the theme of the toolbar, in the way an app would choose one: an attribute on the html element. */
export const withTheme: Decorator = (Story, { globals, viewMode }) => (
  <Themed theme={globals['theme'] === 'dark' ? 'dark' : 'light'}>
    {viewMode === 'docs' && globals['theme'] === 'dark' ? (
      // The dark of pages of docs is another one than that of an app.
      <div style={{ background: 'Canvas', color: 'CanvasText', padding: 16, borderRadius: 4 }}>
        <Story />
      </div>
    ) : (
      <Story />
    )}
  </Themed>
);

function Themed({ theme, children }: { theme: 'light' | 'dark'; children: React.ReactNode }) {
  useLayoutEffect(() => {
    const { documentElement: html } = document;
    html.dataset['lvTheme'] = theme;
    html.style.colorScheme = theme;
    // Storybook paints its own white page otherwise, and contrast would be judged against the wrong colour.
    document.body.style.backgroundColor = 'Canvas';
    document.body.style.color = 'CanvasText';
  }, [theme]);
  return children;
}
