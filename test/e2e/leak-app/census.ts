/** What a page holds by the globals that everything ends up at. Imported first, before anybody takes a copy of one. */
export interface Census {
  timers: number;
  /** Listeners on the window, the document and the list of devices. */
  listeners: number;
}

const timers = new Set<unknown>();
const listeners = new Map<unknown, Set<string>>([
  [window, new Set()],
  [document, new Set()],
  [navigator.mediaDevices, new Set()],
]);
const callbackIds = new WeakMap<object, number>();
let lastCallbackId = 0;

type Call = (target: unknown, args: unknown[], go: (args?: unknown[]) => unknown) => unknown;

/** Replaces a method by `call`, which does what it wants before and after the method itself. */
function around(owner: object, name: string, call: Call): void {
  const method = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    // A bare call of a global has no receiver.
    const target = this ?? window;
    return call(target, args, (changed = args) => Reflect.apply(method, target, changed));
  });
}

function isCallback(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

around(window, 'setTimeout', (_, [callback, ...rest], go) => {
  const id = go([
    (...args: unknown[]) => {
      timers.delete(id);
      if (isCallback(callback)) callback(...args);
    },
    ...rest,
  ]);
  timers.add(id);
  return id;
});
around(window, 'setInterval', (_, __, go) => {
  const id = go();
  timers.add(id);
  return id;
});
for (const name of ['clearTimeout', 'clearInterval'])
  around(window, name, (_, [id], go) => {
    timers.delete(id);
    return go();
  });

/** One callback counts once for each type of event, as for the browser. */
function keyOf(type: unknown, callback: object): string {
  const id = callbackIds.get(callback) ?? ++lastCallbackId;
  callbackIds.set(callback, id);
  return `${String(type)} ${id}`;
}
around(EventTarget.prototype, 'addEventListener', (target, [type, callback], go) => {
  if (isCallback(callback)) listeners.get(target)?.add(keyOf(type, callback));
  return go();
});
around(EventTarget.prototype, 'removeEventListener', (target, [type, callback], go) => {
  if (isCallback(callback)) listeners.get(target)?.delete(keyOf(type, callback));
  return go();
});

export const takeCensus = (): Census => ({
  timers: timers.size,
  listeners: [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
});
