import type { DocsContainerProps } from '@storybook/addon-docs/blocks';
import { lazy, Suspense } from 'react';

const ThemedDocs = lazy(async () => ({ default: (await import('./ThemedDocs.js')).ThemedDocs }));

/** Stories alone, and their tests, load none of what pages are made of. */
export const LazyDocs = (props: DocsContainerProps) => (
  <Suspense>
    <ThemedDocs {...props} />
  </Suspense>
);
