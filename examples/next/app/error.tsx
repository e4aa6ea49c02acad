'use client';

/** What went wrong on the server is in its log: the browser is told nothing but the digest that finds it there. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="message" role="alert">
      <h1>That did not work</h1>
      <p>The log of the server says why{error.digest ? ` (${error.digest})` : ''}.</p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </main>
  );
}
