'use client';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { CostView } from '../cost/CostView.js';
import { LeaseView } from '../lease/LeaseView.js';
import { OverviewView } from '../overview/OverviewView.js';
import { RequestsView } from '../requests/RequestsView.js';
import { TimelineView } from '../timeline/TimelineView.js';
import { WatchView } from '../watch/WatchView.js';
import { useDevtools } from './DevtoolsContext.js';
import { type DevtoolsTab, tabNames } from './tabNames.js';
import { nextTab } from './nextTab.js';

const views: Record<DevtoolsTab, () => ReactNode> = {
  overview: () => <OverviewView />,
  timeline: () => <TimelineView />,
  lease: () => <LeaseView />,
  requests: () => <RequestsView />,
  watch: () => <WatchView />,
  cost: () => <CostView />,
};

/** Tabs as the ARIA practices have them: one stop of the Tab key, arrows choose. Only the view that is seen is rendered. */
export function DevtoolsTabs() {
  const { strings } = useDevtools();
  const [tab, setTab] = useState<DevtoolsTab>('overview');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = nextTab(tab, event.key, isMirrored);
    if (!next) return;
    event.preventDefault();
    setTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus is on one of the tabs */}
      <div ref={list} className="lv-dt-tabs" role="tablist" aria-label={strings.views} onKeyDown={onKeyDown}>
        {tabNames.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-tab={one}
            aria-selected={one === tab}
            aria-controls={one === tab ? `${id}-view` : undefined}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
          >
            {strings.tabs[one]}
          </button>
        ))}
      </div>
      <div
        className="lv-dt-view"
        role="tabpanel"
        id={`${id}-view`}
        aria-labelledby={`${id}-${tab}`}
        // It scrolls, so the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {views[tab]()}
      </div>
    </>
  );
}
