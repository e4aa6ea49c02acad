import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPage } from './browserPage.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('browserPage', () => {
  it('tells of leaving and of visibility until it is asked not to', () => {
    const left = vi.fn<() => void>();
    const seen = vi.fn<() => void>();
    const stops = [browserPage.onPageHide(left), browserPage.onVisibilityChange(seen)];
    window.dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('beforeunload'));
    for (const stop of stops) stop();
    window.dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect([left.mock.calls.length, seen.mock.calls.length]).toEqual([1, 1]);
  });

  it('reads whether it is hidden', () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get');
    visibility.mockReturnValue('hidden');
    expect(browserPage.isHidden()).toBe(true);
    visibility.mockReturnValue('visible');
    expect(browserPage.isHidden()).toBe(false);
  });

  it('without a document is never hidden and never left', () => {
    vi.stubGlobal('document', undefined);
    vi.stubGlobal('window', undefined);
    expect(browserPage.isHidden()).toBe(false);
    expect(() => browserPage.onPageHide(() => undefined)()).not.toThrow();
  });
});
