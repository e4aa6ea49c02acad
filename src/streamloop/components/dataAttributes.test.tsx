import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { dataAttributesIn, documented } from '../../../test/support/dataAttributesIn.js';
import { authAtRest } from '../auth/authAtRest.js';
import { StreamloopError } from '../errors/StreamloopError.js';
import { StreamloopControls } from './streamloop-controls/StreamloopControls.js';
import { StreamloopCreateForm } from './streamloop-create-form/StreamloopCreateForm.js';
import { StreamloopList } from './streamloop-list/StreamloopList.js';
import { StreamloopLiveStats } from './streamloop-live-stats/StreamloopLiveStats.js';
import { StreamloopReadiness } from './streamloop-readiness/StreamloopReadiness.js';
import { StreamloopSchedule } from './streamloop-schedule/StreamloopSchedule.js';
import { StreamloopSignIn } from './streamloop-sign-in/StreamloopSignIn.js';
import { StreamloopStatus } from './streamloop-status/StreamloopStatus.js';
import { aStream, theControls, theCreation, theDestinations, theReadiness } from './testSupport/results.js';

const nothing = async (): Promise<void> => undefined;
const error = new StreamloopError('network', { stage: 'status' });
const failed = { error, isStale: true, updatedAt: 0, refresh: nothing };
const outcome = { type: 'failed', command: 'start', error } as const;
const upload = { upload: async () => null, pending: false, error: null, data: null, reset: () => undefined };
const list = { ...failed, streams: [], hasMore: true, isLoadingMore: false, loadMore: nothing };
const auth = { ...authAtRest, signIn: nothing, signOut: nothing, scopes: ['streamloop:read'], error };
const broadcast = {
  lifecycle: 'LIVE',
  concurrentViewers: 1,
  totalViews: 1,
  likeCount: 1,
  watchUrl: 'https://youtube.com/watch?v=abc',
  fetchedAt: '2026-11-22T11:54:00Z',
  mirrorStatus: null,
  mirrorLastError: null,
};

/** Every part of a component, with its name as test id, in sights that together show all attributes. */
const sights: Record<string, { sights: ReactElement[]; click?: string }> = {
  StreamloopStatus: {
    sights: [
      <StreamloopStatus.Root key="" data-testid="Root" stream={aStream(failed)}>
        <StreamloopStatus.State data-testid="State" />
        <StreamloopStatus.StaleNotice data-testid="StaleNotice" />
        <StreamloopStatus.FailureMessage data-testid="FailureMessage" />
        <StreamloopStatus.Announcer data-testid="Announcer" />
      </StreamloopStatus.Root>,
      <StreamloopStatus.Root key="" data-testid="Root" stream={aStream({})}>
        <StreamloopStatus.Updated data-testid="Updated" />
      </StreamloopStatus.Root>,
    ],
  },
  StreamloopControls: {
    click: 'Start',
    sights: [
      <StreamloopControls.Root
        key=""
        data-testid="Root"
        stream={aStream({ state: 'draft' })}
        controls={theControls({ outcome })}
      >
        <StreamloopControls.StartTrigger data-testid="StartTrigger" />
        <StreamloopControls.StopTrigger data-testid="StopTrigger" />
        <StreamloopControls.CancelTrigger data-testid="CancelTrigger" />
        <StreamloopControls.DeleteTrigger data-testid="DeleteTrigger" />
        <StreamloopControls.Confirmation data-testid="Confirmation" />
        <StreamloopControls.Outcome data-testid="Outcome" />
      </StreamloopControls.Root>,
      <StreamloopControls.Root
        key=""
        data-testid="Root"
        stream={aStream({})}
        controls={theControls({ pending: 'stop' })}
      />,
    ],
  },
  StreamloopReadiness: {
    sights: [
      <StreamloopReadiness.Root
        key=""
        data-testid="Root"
        readiness={theReadiness({
          ready: false,
          error,
          issues: [
            {
              code: 'NO_MEDIA',
              error: 'Nothing to play.',
              suggestion: null,
              path: 'VALIDATION',
              stage: 'PREFLIGHT',
            },
          ],
        })}
      >
        <StreamloopReadiness.Verdict data-testid="Verdict" />
        <StreamloopReadiness.Issues data-testid="Issues" />
        <StreamloopReadiness.Limits data-testid="Limits" />
        <StreamloopReadiness.CheckTrigger data-testid="CheckTrigger" />
        <StreamloopReadiness.FailureMessage data-testid="FailureMessage" />
      </StreamloopReadiness.Root>,
    ],
  },
  StreamloopSchedule: {
    click: 'Schedule',
    sights: [
      <StreamloopSchedule.Root
        key=""
        data-testid="Root"
        stream={aStream({ state: 'draft' })}
        controls={theControls({ outcome: { ...outcome, command: 'schedule' } })}
      >
        <StreamloopSchedule.Fields data-testid="Fields" />
        <StreamloopSchedule.SubmitTrigger data-testid="SubmitTrigger" />
        <StreamloopSchedule.CancelTrigger data-testid="CancelTrigger" />
        <StreamloopSchedule.Outcome data-testid="Outcome" />
      </StreamloopSchedule.Root>,
    ],
  },
  StreamloopCreateForm: {
    sights: [
      <StreamloopCreateForm.Root
        key=""
        data-testid="Root"
        creation={theCreation({ error })}
        defaultValues={{ end: '2099-12-01T20:00' }}
      >
        <StreamloopCreateForm.Name data-testid="Name" />
        <StreamloopCreateForm.Quality data-testid="Quality" />
        <StreamloopCreateForm.Framerate data-testid="Framerate" />
        <StreamloopCreateForm.Destination data-testid="Destination" destinations={theDestinations()} />
        <StreamloopCreateForm.Media data-testid="Media" kind="video" upload={upload} />
        <StreamloopCreateForm.Playlists data-testid="Playlists" />
        <StreamloopCreateForm.Window data-testid="Window" />
        <StreamloopCreateForm.Duration data-testid="Duration" />
        <StreamloopCreateForm.Backup data-testid="Backup" />
        <StreamloopCreateForm.Made data-testid="Made" />
        <StreamloopCreateForm.FailureMessage data-testid="FailureMessage" />
        <StreamloopCreateForm.SubmitTrigger data-testid="SubmitTrigger" />
      </StreamloopCreateForm.Root>,
      <StreamloopCreateForm.Root key="" data-testid="Root" creation={theCreation({ pending: true })} />,
    ],
    click: 'Create stream',
  },
  StreamloopList: {
    sights: [
      <StreamloopList.Root key="" data-testid="Root" streams={{ ...list, isPending: true }}>
        <StreamloopList.Notice data-testid="Notice" />
        <StreamloopList.StaleNotice data-testid="StaleNotice" />
        <StreamloopList.FailureMessage data-testid="FailureMessage" />
        <StreamloopList.LoadMoreTrigger data-testid="LoadMoreTrigger" />
      </StreamloopList.Root>,
      <StreamloopList.Root key="" data-testid="Root" streams={{ ...list, error: null, isPending: false }} />,
      <StreamloopList.Root
        key=""
        streams={{
          ...list,
          isPending: false,
          streams: [{ id: 'stream_1', name: 'Harbour', state: 'active', createdAt: '2026-11-01T08:00:00Z' }],
        }}
      >
        <StreamloopList.Table data-testid="Table" />
      </StreamloopList.Root>,
    ],
  },
  StreamloopLiveStats: {
    sights: [
      <StreamloopLiveStats.Root
        key=""
        data-testid="Root"
        stats={{ ...failed, stats: broadcast, isPending: false }}
      >
        <StreamloopLiveStats.Numbers data-testid="Numbers" />
        <StreamloopLiveStats.Fetched data-testid="Fetched" />
        <StreamloopLiveStats.WatchLink data-testid="WatchLink" />
        <StreamloopLiveStats.StaleNotice data-testid="StaleNotice" />
        <StreamloopLiveStats.FailureMessage data-testid="FailureMessage" />
      </StreamloopLiveStats.Root>,
      <StreamloopLiveStats.Root key="" stats={{ ...failed, error: null, stats: null, isPending: true }}>
        <StreamloopLiveStats.Notice data-testid="Notice" />
      </StreamloopLiveStats.Root>,
    ],
  },
  StreamloopSignIn: {
    sights: [
      <StreamloopSignIn.Root key="" data-testid="Root" auth={{ ...auth, canSignIn: true }}>
        <StreamloopSignIn.State data-testid="State" />
        <StreamloopSignIn.Trigger data-testid="Trigger" />
        <StreamloopSignIn.Scopes data-testid="Scopes" />
        <StreamloopSignIn.FailureMessage data-testid="FailureMessage" />
      </StreamloopSignIn.Root>,
    ],
  },
};

const files = import.meta.glob<Record<string, Record<string, string>>>('./**/*DataAttributes.ts', {
  eager: true,
});
const partFiles = import.meta.glob<object>('./*/parts.ts', { eager: true });

/** What every failure message has; only that of the status looks different by it, and so has a table of its own. */
const codes = { code: 'data-code' };

it.each(Object.entries(sights))(
  '%s documents the attributes of each part, all of them and no others',
  (component, { sights: elements, click }) => {
    const seen = elements.map((element, index) => {
      const { container } = render(element);
      if (index === 0 && click) fireEvent.click(screen.getByRole('button', { name: click }));
      return container;
    });
    const folder = component.replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
    const enums = Object.fromEntries(
      Object.keys(partFiles[`./${folder}/parts.ts`] ?? {}).map((part) => {
        const name = `${component}${part}DataAttributes`;
        const [, file = {}] = Object.entries(files).find(([path]) => path.endsWith(`/${name}.ts`)) ?? [];
        return [part, file[name] ?? (part === 'FailureMessage' ? codes : {})];
      }),
    );
    expect(dataAttributesIn(seen)).toEqual(documented(enums));
  },
);
