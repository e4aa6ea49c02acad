import { cleanup, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { renderInScenario } from '../../test/support/renderInScenario.js';
import { OvershootProvider } from '../hooks/OvershootProvider.js';
import type { OvershootStream } from '../hooks/useOvershootStream.js';
import { scenarios, type TestScenario } from '../testing/session/scenarios.js';
import { createTestViewer } from '../testing/viewer/createTestViewer.js';
import { type TestViewerScenario, viewerScenarios } from '../testing/viewer/viewerScenarios.js';
import { StreamPublisherPermissionHelp } from './stream-publisher/permission-help/StreamPublisherPermissionHelp.js';
import * as publisherParts from './stream-publisher/parts.js';
import { StreamPublisherQuality } from './stream-publisher/quality/StreamPublisherQuality.js';
import { StreamPublisherSourceSelect } from './stream-publisher/source-select/StreamPublisherSourceSelect.js';
import { StreamStatusPlot } from './stream-status/plot/StreamStatusPlot.js';
import * as statusParts from './stream-status/parts.js';
import * as viewerParts from './stream-viewer/parts.js';

type Part = ComponentType<{ 'data-testid': string }>;

/** The enums beside the parts, by the name of their file. */
const files = import.meta.glob<Record<string, Record<string, string>>>('./*/*/*DataAttributes.ts', {
  eager: true,
});
const enums = Object.fromEntries(
  Object.values(files).flatMap((file) => Object.entries(file).map(([name, members]) => [name, members])),
);

const components = {
  StreamPublisher: {
    Root: publisherParts.Root,
    parts: {
      ...publisherParts,
      PermissionHelp: StreamPublisherPermissionHelp,
      Quality: StreamPublisherQuality,
      SourceSelect: StreamPublisherSourceSelect,
    },
  },
  StreamStatus: { Root: statusParts.Root, parts: { ...statusParts, Plot: StreamStatusPlot } },
};

/** Adds the data attributes that each part has right now. */
function collect(container: HTMLElement, rendered: Record<string, Set<string>>): void {
  for (const element of container.querySelectorAll('[data-testid]'))
    for (const attribute of element.getAttributeNames())
      if (attribute.startsWith('data-') && attribute !== 'data-testid')
        rendered[element.getAttribute('data-testid') ?? '']?.add(attribute);
  cleanup();
}

const noneOf = (parts: object): Record<string, Set<string>> =>
  Object.fromEntries(Object.keys(parts).map((name) => [name, new Set<string>()]));

/** Every data attribute that each part had in any state. */
async function renderedAttributes(component: keyof typeof components): Promise<Record<string, Set<string>>> {
  const { Root, parts } = components[component];
  const { Root: _, ...inner } = parts;
  const shown = Object.entries(inner) as unknown as [string, Part][];
  const rendered = noneOf(parts);
  for (const scenario of Object.keys(scenarios) as TestScenario[]) {
    const { container } = await renderInScenario(scenario, (stream: OvershootStream) => (
      <Root stream={stream} data-testid="Root">
        {shown.map(([name, Inner]) => (
          <Inner key={name} data-testid={name} />
        ))}
      </Root>
    ));
    collect(container, rendered);
  }
  return rendered;
}

async function renderedOfViewer(): Promise<Record<string, Set<string>>> {
  const { Root, ...inner } = viewerParts;
  const shown = Object.entries(inner) as unknown as [string, Part][];
  const rendered = noneOf(viewerParts);
  for (const scenario of Object.keys(viewerScenarios) as TestViewerScenario[]) {
    const { client, platform, viewer } = await createTestViewer(scenario);
    const { container } = render(
      <OvershootProvider client={client} platform={platform}>
        <Root stream={viewer} data-testid="Root">
          {shown.map(([name, Inner]) => (
            <Inner key={name} data-testid={name} />
          ))}
        </Root>
      </OvershootProvider>,
    );
    collect(container, rendered);
  }
  return rendered;
}

describe.each(['StreamPublisher', 'StreamStatus', 'StreamViewer'] as const)('%s', (component) => {
  it('documents the attributes of each part, all of them and no others', async () => {
    const rendered = await (component === 'StreamViewer'
      ? renderedOfViewer()
      : renderedAttributes(component));
    const documented = Object.fromEntries(
      Object.keys(rendered).map((part) => [
        part,
        Object.values(enums[`${component}${part}DataAttributes`] ?? {}).toSorted(),
      ]),
    );
    const actual = Object.fromEntries(
      Object.entries(rendered).map(([part, attributes]) => [part, [...attributes].toSorted()]),
    );
    expect(actual).toEqual(documented);
  });
});
