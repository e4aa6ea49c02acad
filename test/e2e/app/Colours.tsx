import { useEffect, useState } from 'react';
import { useOvershootStream, useWatch } from 'react-live-vision';
import * as z from 'zod';
import type { Settings } from './settings.js';
import { useMaker } from './useMaker.js';

declare global {
  interface Window {
    /** Every result of the watch, and every value that the page has shown, in order. */
    watched?: { results: { value: string; askedAt: number }[]; shown: string[] };
  }
}

const schema = z.object({ colour: z.enum(['red', 'green']) });

/** A picture, by default a canvas that is red until an event makes it green, published and watched for its colour. */
export function Colours({ settings: { source } }: { settings: Settings }) {
  const [isOn, setOn] = useState(false);
  const stream = useOvershootStream({ source });
  useMaker(stream.session);
  const watch = useWatch(stream, {
    prompt: 'Which colour is it?',
    enabled: isOn,
    intervalMs: 500,
    schema,
    onResult(result) {
      const { results } = (window.watched ??= { results: [], shown: [] });
      results.push({
        value: result.outcome === 'ok' ? result.value.colour : result.outcome,
        askedAt: result.askedAt,
      });
    },
  });
  const { latest, error } = watch;
  const shown = latest?.outcome === 'ok' ? latest.value.colour : (latest?.outcome ?? '');
  useEffect(() => {
    if (shown) (window.watched ??= { results: [], shown: [] }).shown.push(shown);
  }, [shown]);
  return (
    <div
      data-testid="stage"
      data-phase={stream.phase}
      data-id={stream.id ?? ''}
      data-capture={stream.capture.state}
    >
      <p
        data-testid="watch"
        data-state={watch.state}
        data-reason={watch.reason ?? ''}
        data-error={error?.code ?? ''}
      >
        {shown}
      </p>
      <button type="button" onClick={() => void stream.start()}>
        fixture: start
      </button>
      <button type="button" onClick={() => void stream.stop()}>
        fixture: stop
      </button>
      <button type="button" onClick={() => setOn(true)}>
        fixture: watch
      </button>
    </div>
  );
}
