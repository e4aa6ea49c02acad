import type { Decorator } from '@storybook/react-vite';
import { StringsProvider } from 'react-live-vision';
import { StreamloopStringsProvider } from 'react-live-vision/streamloop';
import { german } from '../stories/support/german.js';
import { germanStreamloop } from '../stories/support/germanStreamloop.js';
import { longStrings, markedStrings } from '../stories/support/mapStrings.js';

/** By the value of the toolbar; what is not here is the language of the kit itself. */
const dictionaries = new Map<unknown, object>([
  ['de', german],
  ['long', longStrings],
  ['marked', markedStrings],
]);

/** Shows the story in the language of the toolbar: another dictionary above it, as an app has one above its pages. */
export const withLanguage: Decorator = (Story, { globals }) => {
  const strings = dictionaries.get(globals['language']);
  return strings ? (
    <StringsProvider strings={strings}>
      <StreamloopStringsProvider strings={globals['language'] === 'de' ? germanStreamloop : {}}>
        <Story />
      </StreamloopStringsProvider>
    </StringsProvider>
  ) : (
    <Story />
  );
};
