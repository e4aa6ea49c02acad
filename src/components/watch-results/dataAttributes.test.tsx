import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { dataAttributesIn, documented } from '../../../test/support/dataAttributesIn.js';
import { noon, offWatch, result, runningWatch } from '../../../test/support/shownWatches.js';
import { OvershootError } from '../../core/errors/index.js';
import { OvershootProvider } from '../../hooks/OvershootProvider.js';
import { createTestSession } from '../../testing/session/createTestSession.js';
import { WatchResultsConfirmedDataAttributes } from './confirmed/WatchResultsConfirmedDataAttributes.js';
import { WatchResultsFailureDataAttributes } from './failure/WatchResultsFailureDataAttributes.js';
import { WatchResultsHistoryDataAttributes } from './history/WatchResultsHistoryDataAttributes.js';
import { WatchResultsLatencyPlotDataAttributes } from './latency-plot/WatchResultsLatencyPlotDataAttributes.js';
import { WatchResultsLatestDataAttributes } from './latest/WatchResultsLatestDataAttributes.js';
import { WatchResultsRootDataAttributes } from './root/WatchResultsRootDataAttributes.js';
import { WatchResultsStateDataAttributes } from './state/WatchResultsStateDataAttributes.js';
import { WatchResults } from './WatchResults.js';
import type { ShownWatch } from './WatchResultsContext.js';

afterEach(cleanup);

const error = new OvershootError('billing-denied', { stage: 'chat' });
const watches: readonly ShownWatch[] = [
  offWatch,
  runningWatch(result(0, 'one')),
  { ...runningWatch(), error, retryAt: noon },
  { ...offWatch, state: 'stopped', reason: 'billing-denied', error },
];

it('documents the attributes of each part, all of them and no others', async () => {
  const t = await createTestSession();
  const containers = watches.map(
    (watch) =>
      render(
        <OvershootProvider client={t.client} platform={t.platform}>
          <WatchResults.Root watch={watch} data-testid="Root">
            <WatchResults.State data-testid="State" />
            <WatchResults.Latest data-testid="Latest" />
            <WatchResults.Confirmed confirmed={{ isConfirmed: true, since: null }} data-testid="Confirmed">
              There is one:
            </WatchResults.Confirmed>
            <WatchResults.History data-testid="History" />
            <WatchResults.LatencyPlot data-testid="LatencyPlot" />
            <WatchResults.Failure data-testid="Failure" />
            <WatchResults.Announcer data-testid="Announcer" />
          </WatchResults.Root>
        </OvershootProvider>,
      ).container,
  );
  expect(dataAttributesIn(containers)).toEqual(
    documented({
      Root: WatchResultsRootDataAttributes,
      State: WatchResultsStateDataAttributes,
      Latest: WatchResultsLatestDataAttributes,
      Confirmed: WatchResultsConfirmedDataAttributes,
      History: WatchResultsHistoryDataAttributes,
      LatencyPlot: WatchResultsLatencyPlotDataAttributes,
      Failure: WatchResultsFailureDataAttributes,
      Announcer: {},
    }),
  );
});
