import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { authAtRest } from '../../auth/authAtRest.js';
import { StreamloopError } from '../../errors/StreamloopError.js';
import type { AuthSnapshot } from '../../auth/StreamloopAuth.js';
import { StreamloopSignIn } from './StreamloopSignIn.js';

const auth = (fields: Partial<AuthSnapshot> = {}) => ({
  ...authAtRest,
  signIn: vi.fn<(options?: object) => Promise<void>>(async () => undefined),
  signOut: vi.fn(async () => undefined),
  ...fields,
});
const button = () => screen.getByRole('button');
const state = () => screen.getByRole('status');

it('signs in on a click only, and comes back to where it was told', async () => {
  const out = auth({ status: 'signed-out' });
  const { unmount } = render(<StreamloopSignIn auth={out} returnTo="/streams" />);
  expect(state()).toHaveTextContent('Not signed in');
  await userEvent.click(button());
  expect(out.signIn.mock.calls).toEqual([[{ returnTo: '/streams' }]]);
  unmount();
  expect(out.signOut).not.toHaveBeenCalled();
});

it('does nothing while nobody knows, or the page is on its way', async () => {
  for (const status of ['unknown', 'signing-in'] as const) {
    const busy = auth({ status });
    const { unmount } = render(<StreamloopSignIn auth={busy} />);
    await userEvent.click(button());
    expect(busy.signIn).not.toHaveBeenCalled();
    unmount();
  }
});

it('tells who is signed in and what is allowed; the same button signs out and keeps the focus', async () => {
  const scopes = ['streamloop:read', 'streamloop:other', 'openid'];
  const signedIn = auth({ status: 'signed-in', scopes, workspaceId: 'wksp_home' });
  const account = {
    me: { id: 'user_1', email: 'ada@example.com', defaultStreamDuration: null },
    workspaces: [{ id: 'wksp_home', name: 'Home', role: 'owner' }],
    isPending: false,
    error: null,
    refresh: async () => undefined,
  };
  const { rerender } = render(<StreamloopSignIn auth={signedIn} account={account} />);
  expect(state()).toHaveTextContent('Signed in as ada@example.comWorkspace: Home');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'See streams',
    'streamloop:other',
  ]);
  await userEvent.click(button());
  expect(signedIn.signOut).toHaveBeenCalledTimes(1);
  rerender(<StreamloopSignIn auth={auth({ status: 'signed-out' })} account={account} />);
  expect(button()).toHaveTextContent('Sign in');
  expect(button()).toHaveFocus();
  expect(state()).not.toHaveTextContent('ada');
});

it('says why it came to nothing', () => {
  const error = new StreamloopError('access-denied', { stage: 'setup' });
  render(<StreamloopSignIn auth={auth({ status: 'failed', error })} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Access was not allowed.');
});

it('has no button where a handler works with a key', () => {
  render(<StreamloopSignIn auth={auth({ status: 'signed-in', canSignIn: false })} />);
  expect(screen.queryByRole('button')).toBeNull();
});
