import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';

type Channel = DocsContainerProps['context']['channel'];

const isDark = (said: unknown): boolean =>
  typeof said === 'object' &&
  said !== null &&
  'globals' in said &&
  typeof said.globals === 'object' &&
  said.globals !== null &&
  'theme' in said.globals &&
  said.globals.theme === 'dark';

/** What the toolbar has said last, also before this page was shown. */
function lastSaid(channel: Channel): boolean {
  const [said]: unknown[] = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? [];
  return isDark(said);
}

/** A page of the documentation, in the theme of the toolbar: the frame of Storybook knows only its own. */
export function ThemedDocs(props: DocsContainerProps) {
  const { channel } = props.context;
  const [dark, setDark] = useState(() => lastSaid(channel));
  useEffect(() => {
    const hear = (said: unknown): void => setDark(isDark(said));
    channel.on(GLOBALS_UPDATED, hear);
    return () => channel.off(GLOBALS_UPDATED, hear);
  }, [channel]);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return <DocsContainer {...props} theme={dark ? themes.dark : themes.light} />;
}
