import type { Decorator } from '@storybook/react-vite';
import { StringsProvider, type StringsOverride } from 'react-live-vision';
import { type PartOf, type StreamloopStrings, StreamloopStringsProvider } from 'react-live-vision/streamloop';
import { german } from './german.js';
import { germanStreamloop } from './germanStreamloop.js';
import { long, longStrings, mapStreamloopStrings, mapStrings, marked } from './mapStrings.js';

/** Both dictionaries of a language. */
interface Language {
  strings: StringsOverride;
  streamloop: PartOf<StreamloopStrings>;
}

/** By the value of the toolbar; what is not here is the language of the kit itself. */
const languages = new Map<unknown, Language>([
  ['de', { strings: german, streamloop: germanStreamloop }],
  ['long', { strings: longStrings, streamloop: mapStreamloopStrings(long) }],
  ['marked', { strings: mapStrings(marked), streamloop: mapStreamloopStrings(marked) }],
]);

/** Shows the story in the language of the toolbar: other dictionaries above it, as an app has them above its pages. */
export const withLanguage: Decorator = (Story, { globals }) => {
  const language = languages.get(globals['language']);
  return language ? (
    <StringsProvider strings={language.strings}>
      <StreamloopStringsProvider strings={language.streamloop}>
        <Story />
      </StreamloopStringsProvider>
    </StringsProvider>
  ) : (
    <Story />
  );
};
