import Link from 'next/link';
import { connection } from 'next/server';

export default async function NotFound() {
  // A page that was rendered by the build has no nonce, and none of its scripts would run.
  await connection();
  return (
    <main className="message">
      <h1>There is nothing here</h1>
      <p>
        <Link href="/">Back to the start</Link>
      </p>
    </main>
  );
}
