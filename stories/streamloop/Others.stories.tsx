import { expect, waitFor } from 'storybook/test';
import preview from '../../.storybook/preview.js';
import {
  loadStreamloop,
  over,
  ShownLinkedList,
  ShownList,
  ShownLiveStats,
  ShownReadiness,
  ShownSchedule,
  ShownSignIn,
  type StreamloopArgs,
  streamloopOf,
} from '../support/testStreamloop.js';

const meta = preview.type<{ args: StreamloopArgs }>().meta({
  title: 'StreamLoop/List, readiness, schedule, audience, sign-in',
  loaders: [loadStreamloop],
  render: over(ShownList),
});
const dark = { theme: 'dark' } as const;

export const List = meta.story({
  args: { scenario: 'many-streams' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Camera 3' }));
    await expect(canvas.getByRole('button', { name: 'Camera 3' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }));
    await expect(await canvas.findByText('40 streams are shown.')).toBeInTheDocument();
  },
});
export const ListOfLinks = meta.story({
  args: { scenario: 'many-streams' },
  render: over(ShownLinkedList),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('link', { name: 'Camera 3' }));
    await expect(canvas.getByRole('link', { name: 'Camera 3' })).toHaveAttribute('aria-current', 'page');
  },
});
export const ListInDark = meta.story({ args: { scenario: 'many-streams' }, globals: dark });
export const ListEmpty = meta.story({ args: { scenario: 'no-streams' } });
export const ListLoading = meta.story({ args: { scenario: 'list-loading' } });
export const ListFails = meta.story({ args: { scenario: 'list-fails' } });

const readiness = { render: over(ShownReadiness) };
interface Played {
  canvas: { findByRole: (role: string, options?: { name?: string | RegExp }) => Promise<HTMLElement> };
  userEvent: { click: (element: HTMLElement) => Promise<void> };
}
interface Scheduled extends Played {
  canvas: Played['canvas'] & { findByLabelText: (text: string) => Promise<HTMLElement> };
  userEvent: Played['userEvent'] & { type: (element: HTMLElement, text: string) => Promise<void> };
}
const check = async ({ canvas, userEvent }: Played): Promise<void> =>
  userEvent.click(await canvas.findByRole('button', { name: 'Check' }));

export const ReadinessUnasked = meta.story({ ...readiness, args: { scenario: 'draft' } });
export const Ready = meta.story({ ...readiness, args: { scenario: 'draft' }, play: check });
export const NotReady = meta.story({ ...readiness, args: { scenario: 'not-ready' }, play: check });
export const NotReadyInDark = meta.story({
  ...readiness,
  args: { scenario: 'not-ready' },
  globals: dark,
  play: check,
});
export const CheckFails = meta.story({ ...readiness, args: { scenario: 'check-fails' }, play: check });

const schedule = { render: over(ShownSchedule) };
export const Schedule = meta.story({ ...schedule, args: { scenario: 'draft' } });
export const ScheduleWithoutTime = meta.story({
  ...schedule,
  args: { scenario: 'draft' },
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Schedule' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    await userEvent.click(button);
    await expect(await canvas.findByText('Choose a date and a time.')).toBeVisible();
  },
});
export const ScheduleCancelled = meta.story({
  ...schedule,
  args: { scenario: 'scheduled' },
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Cancel schedule' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    await userEvent.click(button);
    await expect(await canvas.findByText('The schedule is cancelled.')).toBeVisible();
  },
});
const schedules = async ({ canvas, userEvent }: Scheduled): Promise<void> => {
  await userEvent.type(await canvas.findByLabelText('Start'), '2099-12-01T20:00');
  const button = await canvas.findByRole('button', { name: 'Schedule' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  await userEvent.click(button);
};
export const ScheduleAccepted = meta.story({
  ...schedule,
  args: { scenario: 'draft' },
  play: async (context) => {
    await schedules(context);
    await expect(await context.canvas.findByText('It is scheduled.')).toBeVisible();
  },
});
/** The answer is lost; the same window sent again counts once. */
export const ScheduleLost = meta.story({
  ...schedule,
  args: { scenario: 'draft' },
  play: async (context) => {
    const t = streamloopOf(context);
    t.fake.fault('schedule', { type: 'lose-answer' }, Infinity);
    await schedules(context);
    await t.advance(60_000);
    await expect(await context.canvas.findByRole('button', { name: 'Send again' })).toBeVisible();
  },
});
export const ScheduleRefused = meta.story({
  ...schedule,
  args: { scenario: 'schedule-refused' },
  globals: dark,
  play: async (context) => {
    await schedules(context);
    await expect(await context.canvas.findByRole('alert')).toBeVisible();
  },
});

const audience = { render: over(ShownLiveStats) };
export const Audience = meta.story({ ...audience, args: { scenario: 'watched' } });
export const AudienceNeedsReauth = meta.story({
  ...audience,
  args: { scenario: 'needs-reauth' },
  globals: dark,
});
export const NoAudience = meta.story({ ...audience, args: { scenario: 'no-stats' } });
export const AudienceFails = meta.story({ ...audience, args: { scenario: 'stats-fail' } });

const signIn = { render: over(ShownSignIn) };
/** The button does nothing before it is known who is there. */
const signInButton = async ({ canvas }: Pick<Played, 'canvas'>): Promise<HTMLElement> => {
  const button = await canvas.findByRole('button', { name: 'Sign in' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
  return button;
};
export const SignedIn = meta.story({ ...signIn, args: { scenario: 'active' } });
export const SignedInToRead = meta.story({
  ...signIn,
  args: { scenario: 'reads-only' },
  globals: dark,
});
/** The service in memory signs in at once, where a page would leave for the authorization server. */
export const SignsIn = meta.story({
  ...signIn,
  args: { scenario: 'signed-out' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await signInButton({ canvas }));
    await expect(await canvas.findByRole('button', { name: 'Sign out' })).toHaveFocus();
  },
});
export const SigningIn = meta.story({
  ...signIn,
  args: { scenario: 'signed-out' },
  play: async (context) => {
    const button = await signInButton(context);
    streamloopOf(context).fake.fault('session', { type: 'hang' });
    await context.userEvent.click(button);
    await expect(await context.canvas.findByText('Signing in…')).toBeVisible();
  },
});
export const SignedOut = meta.story({ ...signIn, args: { scenario: 'signed-out' } });
export const NobodyKnows = meta.story({ ...signIn, args: { scenario: 'sign-in-unknown' } });
export const SignInFails = meta.story({ ...signIn, args: { scenario: 'sign-in-fails' } });
export const WithKey = meta.story({ ...signIn, args: { scenario: 'with-key' } });
