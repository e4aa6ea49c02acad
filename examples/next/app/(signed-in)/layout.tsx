import type { ReactNode } from 'react';
import { Overshoot } from '@/components/Overshoot';
import { SiteHeader } from '@/components/SiteHeader';
import { requireUser } from '@/server/session';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return (
    // Nobody finds in the cache of this page what somebody else has asked before.
    <Overshoot key={user.id}>
      <SiteHeader user={user} />
      {children}
    </Overshoot>
  );
}
