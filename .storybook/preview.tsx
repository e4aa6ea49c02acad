import addonA11y from '@storybook/addon-a11y';
import addonDocs from '@storybook/addon-docs';
import { definePreview } from '@storybook/react-vite';
import { LazyDocs } from './LazyDocs.js';
import { checkOtherTheme } from './checkOtherTheme.js';
import { withLanguage } from '../stories/support/withLanguage.js';
import { withTheme } from './withTheme.js';
import 'react-live-vision/styles.css';

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  tags: ['autodocs'],
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error' },
    docs: { container: LazyDocs },
    options: {
      storySort: {
        method: 'alphabetical',
        order: [
          'Documentation',
          [
            'Getting started',
            'Choosing a source',
            'Permissions',
            'The lifecycle',
            'What each number means',
            'Asking and watching',
            'Structured output',
            'The server handler',
            'Styling and theming',
            'Accessibility',
            'Testing your app',
            'Devtools',
            'Errors',
            'Performance',
            'Migration',
            'StreamLoop',
            'The older API',
            'Migration from the older API',
            'Guides',
            'Exports',
          ],
          'Live',
          'Life of a stream',
          ['The life of a stream'],
          'Together',
          'StreamPublisher',
          ['Props and attributes', 'Phases'],
          'StreamStatus',
          ['Props and attributes', 'Phases'],
          'StreamViewer',
          ['Props and attributes', 'Phases'],
          'AskBox',
          'WatchResults',
          'DetectionOverlay',
          'ModelSelect',
          'Devtools',
          'StreamLoop',
          'Older API (v0.2)',
        ],
      },
    },
  },
  afterEach: checkOtherTheme,
  decorators: [withLanguage, withTheme],
  globalTypes: {
    theme: {
      description: 'Colour theme',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    language: {
      description: 'Language of the components',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'long', title: 'Every text twice' },
          { value: 'marked', title: 'Every text ⟦marked⟧' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', language: 'en' },
});
