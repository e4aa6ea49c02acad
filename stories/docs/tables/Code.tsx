import { Source } from '@storybook/addon-docs/blocks';
import { useTheme } from 'storybook/theming';

/** Code in the theme of the page; a block of Storybook by itself is always a light one. */
export function Code({ code, language }: { code: string; language: 'bash' | 'tsx' | 'css' }) {
  const { base } = useTheme();
  return <Source code={code} language={language} dark={base === 'dark'} />;
}
