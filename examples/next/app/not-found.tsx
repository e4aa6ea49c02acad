import Link from 'next/link';

export default function NotFound() {
  return (
    <main className="message">
      <h1>There is nothing here</h1>
      <p>
        <Link href="/">Back to the start</Link>
      </p>
    </main>
  );
}
