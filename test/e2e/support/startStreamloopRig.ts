import {
  createStreamloopHandler,
  type StreamloopHandlerEvent,
  toNodeListener,
} from 'react-live-vision/server';
import type { BrowserContext, Page, Response } from 'playwright';
import { onTestFinished } from 'vitest';
import { launchBrowser } from '../../support/launchBrowser.js';
import { serveApp } from '../../support/serveApp.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';

export const SECRET = 'thirty-two-bytes-that-nobody-sees-2';
const PATH = '/api/streamloop';

/** Somebody at a browser, and everything that came to it. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Addresses, headers, bodies and words of the console. */
  seen: Promise<string>[];
}

export type StreamloopRig = Awaited<ReturnType<typeof startStreamloopRig>>;

/** The StreamLoop page of the demo behind a handler, an emulator that plays service and authorization server, a browser. */
export async function startStreamloopRig() {
  const emulator = await startTestEmulator();
  const events: StreamloopHandlerEvent[] = [];
  /** Every token that has ever been given. */
  const tokens = new Set<string>();
  let answersToLose: { path: string; count: number } = { path: '', count: 0 };
  const handler = createStreamloopHandler({
    basePath: PATH,
    baseUrl: `${emulator.url}/streamloop/v1`,
    access: {
      kind: 'oauth',
      issuer: `${emulator.url}/streamloop`,
      clientId: 'the-test',
      secrets: [{ kid: 'k', secret: SECRET }],
    },
    onEvent: (event) => events.push(event),
    async fetch(input, init) {
      const answer = await fetch(input, init);
      if (new Request(input, init).url.endsWith('/token')) {
        const body: unknown = await answer.clone().json();
        for (const [name, value] of Object.entries(Object(body) as object))
          if (name.endsWith('_token') && typeof value === 'string') tokens.add(value);
      }
      return answer;
    },
  });
  const listen = toNodeListener(handler);
  // As `npm start` tells it to the page.
  process.env['VITE_EMULATOR_URL'] = emulator.url;
  const app = await serveApp('demo/streamloop', (request, response, next) => {
    if (!request.url?.startsWith(PATH)) return next();
    if (answersToLose.count > 0 && request.method === 'POST' && request.url.endsWith(answersToLose.path)) {
      answersToLose.count -= 1;
      // The handler has done its work, and nobody hears of it.
      response.writeHead = () => {
        request.socket.destroy();
        return response;
      };
    }
    void listen(request, response);
  });
  const browser = await launchBrowser();
  const control = async (path: string, body: object = {}): Promise<void> => {
    const answer = await fetch(`${emulator.url}/__emulator/streamloop/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };

  return {
    emulator,
    app,
    browser,
    events,
    tokens,
    control,
    /** So many answers to a POST whose path ends like that are lost on their way to the browser. */
    loseAnswers: (path: string, count: number): void => void (answersToLose = { path, count }),
    /** What has happened to streams, in order. */
    async effects(): Promise<string[]> {
      const history: readonly { type: string }[] = await emulator.history();
      return history.flatMap((event) => {
        if (event.type === 'streamloop-created' || event.type === 'streamloop-deleted') return [event.type];
        return event.type === 'streamloop-command' && 'command' in event ? [String(event.command)] : [];
      });
    },
    /** Until the test is over: pages of others would go on asking, and be counted. */
    async visit(): Promise<Visitor> {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const seen: Promise<string>[] = [];
      page.on('request', (request) => seen.push(Promise.resolve(request.url())));
      page.on('response', (response) => seen.push(allOf(response)));
      page.on('console', (message) => seen.push(Promise.resolve(message.text())));
      await page.goto(app.url);
      return { context, page, seen };
    },
    async close() {
      await browser.close();
      await app.close();
      await emulator.close();
    },
  };
}

/** Of the app's own answers only: the authorization server's are no business of the page. */
async function allOf(response: Response): Promise<string> {
  try {
    const [headers, body] = await Promise.all([response.allHeaders(), response.body()]);
    return JSON.stringify(headers) + body.toString('latin1');
  } catch {
    return '';
  }
}
