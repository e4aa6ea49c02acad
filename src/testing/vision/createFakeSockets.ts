import type { OpenSocket, SocketLike } from '../../v0.2/results/OpenSocket.js';
import type { FakeSocket, FakeSockets } from './FakeSockets.js';

type Listeners = { open: () => void; error: () => void } & {
  message: (event: { data: unknown }) => void;
  close: (event: { code: number; reason: string }) => void;
};

/** Sockets of a service that is played by a test. With `accepts`, each is let in at once. */
export function createFakeSockets({ accepts = false } = {}): FakeSockets {
  const all: FakeSocket[] = [];
  let failing = 0;
  const openSocket: OpenSocket = (url): SocketLike => {
    if (failing > 0) {
      failing -= 1;
      throw new DOMException('Blocked.', 'SecurityError');
    }
    const listeners: { [E in keyof Listeners]: Listeners[E][] } = {
      open: [],
      error: [],
      message: [],
      close: [],
    };
    const fake: FakeSocket = {
      url,
      sent: [],
      isOpen: false,
      isLeft: false,
      accept() {
        fake.isOpen = true;
        for (const call of listeners.open) call();
      },
      say(message) {
        const data = typeof message === 'string' ? message : JSON.stringify(message);
        for (const call of listeners.message) call({ data });
      },
      end(code, reason = '') {
        fake.isOpen = false;
        for (const call of listeners.close) call({ code, reason });
      },
    };
    all.push(fake);
    if (accepts) queueMicrotask(() => !fake.isLeft && fake.accept());
    return {
      addEventListener(type: keyof Listeners, listener: never) {
        listeners[type].push(listener);
      },
      send: (text) => void fake.sent.push(text),
      close() {
        fake.isLeft = true;
        fake.isOpen = false;
        // Browsers tell it a moment later, also to those who have closed it.
        queueMicrotask(() => fake.end(1005));
      },
    };
  };
  return {
    openSocket,
    all,
    last(): FakeSocket {
      const last = all.at(-1);
      if (!last) throw new Error('No socket was opened.');
      return last;
    },
    fail: (times: number) => void (failing = times),
    open: () => all.filter(({ isLeft, isOpen }) => isOpen && !isLeft).length,
  };
}
