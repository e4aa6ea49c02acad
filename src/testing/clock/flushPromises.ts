/** Resolves when no promise is left that could settle by itself: a macrotask comes after all microtasks. */
export function flushPromises(): Promise<void> {
  return new Promise((resolve) => {
    // Not a timeout: fake timers of a test runner would hold it.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
