'use server';

import { redirect } from 'next/navigation';
import { closeSession, openSession } from './session';
import { findUser } from './users';

export async function signIn(form: FormData): Promise<void> {
  const user = findUser(form.get('user'));
  if (!user) redirect('/');
  await openSession(user);
  redirect('/stream');
}

export async function signOut(): Promise<void> {
  await closeSession();
  redirect('/');
}
