import type { Clock } from '../../../platform/clock/Clock.js';

const TIMEOUT_MS = 10_000;

/** As `oauth4webapi` calls it. */
export type FlowFetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    redirect: 'manual';
    body?: BodyInit | null | undefined;
  },
) => Promise<Response>;

/** A fetch that is over after ten seconds, its body included, whether it minds its signal or not. */
export const limitedFetch =
  (fetcher: typeof fetch, clock: Clock): FlowFetch =>
  (url, { method, headers, redirect, body = null }) =>
    new Promise((resolve, reject) => {
      const controller = new AbortController();
      const cancel = clock.after(TIMEOUT_MS, () => {
        controller.abort();
        reject(new DOMException(`${TIMEOUT_MS} ms passed.`, 'TimeoutError'));
      });
      const whole = async (): Promise<Response> => {
        const { signal } = controller;
        const answer = await fetcher(url, { method, headers, redirect, body, signal });
        const text = await answer.text();
        // A status without a body may have none, not even an empty one; 0 is a redirect that was not followed.
        return new Response(text === '' ? null : text, {
          status: answer.status || 502,
          headers: answer.headers,
        });
      };
      whole().then(resolve, reject).finally(cancel);
    });
