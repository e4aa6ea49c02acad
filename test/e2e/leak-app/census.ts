/** What a page holds by the globals that everything ends up at. Imported first, before anybody takes a copy of one. */
export interface Census {
  timers: number;
  /** Listeners on the window, the document and the list of devices, by their type. */
  listeners: Record<string, number>;
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

function signalOf(options: unknown): AbortSignal | undefined {
  return typeof options === 'object' &&
    options !== null &&
    'signal' in options &&
    options.signal instanceof AbortSignal
    ? options.signal
    : undefined;
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
around(EventTarget.prototype, 'addEventListener', (target, [type, callback, options], go) => {
  const known = listeners.get(target);
  if (known && isCallback(callback)) {
    const key = keyOf(type, callback);
    known.add(key);
    signalOf(options)?.addEventListener('abort', () => known.delete(key));
  }
  return go();
});
around(EventTarget.prototype, 'removeEventListener', (target, [type, callback], go) => {
  if (isCallback(callback)) listeners.get(target)?.delete(keyOf(type, callback));
  return go();
});

export function takeCensus(): Census {
  const byType: Record<string, number> = {};
  for (const key of [...listeners.values()].flatMap((keys) => [...keys])) {
    const type = key.slice(0, key.lastIndexOf(' '));
    byType[type] = (byType[type] ?? 0) + 1;
  }
  return { timers: timers.size, listeners: byType };
}
