import { redirect } from 'next/navigation';
import { Mark } from '@/components/Mark';
import { signIn } from '@/server/actions';
import { currentUser } from '@/server/session';
import { users } from '@/server/users';

/** The demo login. */
export default async function LoginPage() {
  if (await currentUser()) redirect('/stream');
  return (
    <main className="login">
      <section className="login-about">
        <Mark />
        <h1>Live desk</h1>
        <p className="lead">
          Your camera, watched by a vision model. The key of the service stays on the server; your browser
          holds a stream that is yours alone.
        </p>
      </section>
      <section className="card login-card" aria-labelledby="who">
        <h2 id="who">Who are you?</h2>
        <form action={signIn} className="login-users">
          {users.map(({ id, name }) => (
            <button key={id} name="user" value={id} className="user-button">
              <span className="avatar" data-user={id} aria-hidden="true">
                {name[0]}
              </span>
              Continue as {name}
            </button>
          ))}
        </form>
        <p className="hint">
          <strong>This is a demo login:</strong> there is no password, and anybody who opens this page may be
          either. Put your own login in its place before you put this on the internet.
        </p>
      </section>
    </main>
  );
}
