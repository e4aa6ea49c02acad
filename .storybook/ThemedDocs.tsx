import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { themes } from 'storybook/theming';
import '../stories/docs/tables/docs.css';

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
  // Typed as anything: arguments of the event.
  const said: unknown = channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS);
  return Array.isArray(said) && isDark(said[0]);
}

/** A page of the documentation, in the theme of the toolbar: the frame of Storybook knows only its own. */
export function ThemedDocs(props: DocsContainerProps) {
  const { channel } = props.context;
  const [dark, setDark] = useState(() => lastSaid(channel));
  const theme = dark ? themes.dark : themes.light;
  useEffect(() => {
    const hear = (said: unknown): void => setDark(isDark(said));
    channel.on(GLOBALS_UPDATED, hear);
    return () => channel.off(GLOBALS_UPDATED, hear);
  }, [channel]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.colorScheme = dark ? 'dark' : 'light';
    style.setProperty('--docs-page', theme.appContentBg);
  }, [dark, theme]);
  return <DocsContainer {...props} theme={theme} />;
}
