import type { Decorator } from '@storybook/react-vite';
import { useLayoutEffect } from 'react';
import { showTheme, type Theme, themeOf } from './showTheme.js';

/** Shows the story in the theme of the toolbar. */
export const withTheme: Decorator = (Story, { globals, viewMode }) => (
  <Themed theme={themeOf(globals)}>
    {viewMode === 'docs' && themeOf(globals) === 'dark' ? (
      // The dark of pages of docs is another one than that of an app.
      <div style={{ background: 'Canvas', color: 'CanvasText', padding: 16, borderRadius: 4 }}>
        <Story />
      </div>
    ) : (
      <Story />
    )}
  </Themed>
);

function Themed({ theme, children }: { theme: Theme; children: React.ReactNode }) {
  useLayoutEffect(() => showTheme(theme), [theme]);
  return children;
}
