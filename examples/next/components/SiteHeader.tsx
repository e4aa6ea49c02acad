import Link from 'next/link';
import { signOut } from '@/server/actions';
import type { User } from '@/server/users';
import { Mark } from './Mark';

export function SiteHeader({ user }: { user: User }) {
  return (
    <header className="site-header">
      <Link href="/stream" className="brand">
        <Mark />
        Live desk
      </Link>
      <div className="account">
        <span className="avatar" data-user={user.id} aria-hidden="true">
          {user.name[0]}
        </span>
        <span className="account-name">
          {user.name} <span className="badge">demo login</span>
        </span>
        <form action={signOut}>
          <button className="button">Sign out</button>
        </form>
      </div>
    </header>
  );
}
