import type { Metadata } from 'next';
import { AskBox, StreamViewer } from 'react-live-vision';
import { streamImage } from 'react-live-vision/core';
import { requireUser } from '@/server/session';

export const metadata: Metadata = { title: 'Second screen' };

/**
 * What others see of a stream: for the same person on another device. A server component: the kit's components say
 * 'use client' themselves, and `./core` knows no React.
 */
export default async function SecondScreen({ params }: { params: Promise<{ handle: string }> }) {
  await requireUser();
  const { handle } = await params;
  const newest = streamImage(handle, { frameIndex: -1 });
  return (
    <main className="desk">
      <div className="column">
        <h1 className="visually-hidden">Second screen</h1>
        <StreamViewer stream={handle} />
        <p className="hint">
          This page only watches. It opens no camera, renews nothing, and shows the stream to nobody but you.
        </p>
      </div>
      <div className="column">
        <section aria-labelledby="ask">
          <h2 id="ask">Ask about it</h2>
          <AskBox stream={handle} options={{ maxTokens: 200 }} />
        </section>
        <section className="card" aria-labelledby="code">
          <h2 id="code">The newest picture, for code of yours</h2>
          <p className="hint">
            <code>streamImage()</code> was called in a server component. Any OpenAI client of yours can ask
            about it at <code>/api/overshoot</code>, as long as it is signed in as you.
          </p>
          <pre className="reference">{newest}</pre>
        </section>
      </div>
    </main>
  );
}
