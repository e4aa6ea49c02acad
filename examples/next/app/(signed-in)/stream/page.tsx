import type { Metadata } from 'next';
import { StreamDesk } from '@/components/StreamDesk';
import { requireUser } from '@/server/session';

export const metadata: Metadata = { title: 'Stream' };

export default async function StreamPage() {
  // A layout is not rendered again on every way here.
  await requireUser();
  return <StreamDesk />;
}
