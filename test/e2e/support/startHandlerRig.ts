import {
  createOvershootHandler,
  type HandlerEvent,
  type NamedSource,
  toNodeListener,
} from 'react-live-vision/server';
import type { Page, Response } from 'playwright';
import type { EmulatorOptions } from 'overshoot-emulator';
import { launchBrowser } from '../../support/launchBrowser.js';
import { serveStage } from '../../support/serveApp.js';
import { startTestEmulator } from '../../support/startTestEmulator.js';

export const API_KEY = 'sk-only-on-the-server-7f3a9c';
export const SECRET = 'thirty-two-bytes-that-nobody-sees-1';
export const HANDLER_PATH = '/api/overshoot';

/** Somebody who is signed in, and everything that came to his browser. */
export interface SignedIn {
  page: Page;
  /** Headers, bodies and words of the console; what was given up has no body that could ever come. */
  seen: Promise<string>[];
}

export type HandlerRig = Awaited<ReturnType<typeof startHandlerRig>>;

/** The fixture app behind a login, a handler that holds the key, an emulator that wants it, and a browser. */
export async function startHandlerRig(
  options: EmulatorOptions = {},
  { sources = {} }: { sources?: Record<string, NamedSource> } = {},
) {
  const emulator = await startTestEmulator({ ...options, apiKey: API_KEY });
  const events: HandlerEvent[] = [];
  const cookies: string[] = [];
  let answersToLose = 0;
  const handler = createOvershootHandler({
    basePath: HANDLER_PATH,
    apiKey: () => API_KEY,
    secrets: () => [{ kid: '1', secret: SECRET }],
    baseUrl: `${emulator.url}/v1beta`,
    sources,
    authorize(request) {
      const [, subject] = /\buser=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
      return subject === undefined ? null : { subject };
    },
    onEvent: (event) => events.push(event),
  });
  const listen = toNodeListener(handler);
  const app = await serveStage({}, (request, response, next) => {
    if (!request.url?.startsWith(HANDLER_PATH)) return next();
    cookies.push(request.headers.cookie ?? '');
    if (answersToLose > 0 && request.method === 'POST' && request.url === `${HANDLER_PATH}/streams`) {
      answersToLose -= 1;
      // The handler has done its work, and nobody hears of it.
      response.writeHead = () => {
        request.socket.destroy();
        return response;
      };
    }
    void listen(request, response);
  });
  const browser = await launchBrowser();

  return {
    emulator,
    app,
    browser,
    events,
    handler,
    /** The Cookie header of each call that came to the handler. */
    cookies,
    /** So many answers to a create are lost on their way to the browser. */
    loseAnswers: (count: number): void => void (answersToLose = count),
    /** How often a route of the service was answered, by status. */
    statuses: async (route: string): Promise<(number | null)[]> =>
      (await emulator.history()).flatMap((event) =>
        event.type === 'request' && event.route === route ? [event.status] : [],
      ),
    async signIn(user: string, query = ''): Promise<SignedIn> {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.addCookies([
        { name: 'user', value: user, url: app.url, httpOnly: true, sameSite: 'Lax' },
      ]);
      const page = await context.newPage();
      const seen: Promise<string>[] = [];
      page.on('response', (response) => seen.push(allOf(response)));
      page.on('console', (message) => seen.push(Promise.resolve(message.text())));
      await page.goto(`${app.url}?handler=${HANDLER_PATH}&${query}`);
      await page.getByTestId('stage').waitFor();
      return { page, seen };
    },
    async close() {
      await browser.close();
      await app.close();
      await emulator.close();
    },
  };
}

async function allOf(response: Response): Promise<string> {
  try {
    const [headers, body] = await Promise.all([response.allHeaders(), response.body()]);
    return JSON.stringify(headers) + body.toString('latin1');
  } catch {
    return '';
  }
}
