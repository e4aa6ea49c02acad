import { describe, expect, it } from 'vitest';
import { isOwnPath, returnPath } from './returnPath.js';

const HERE = 'https://app.example/streams?tab=1#top';

describe('a path to come back to', () => {
  it.each([
    '//evil.test',
    '/\\evil.test',
    '/.//evil.test',
    '/./\\evil.test',
    '/..//evil.test',
    '/a/..//evil.test/x',
    '/a\\..\\\\evil.test',
    '/%2e//evil.test',
    '/a/%2E%2e//evil.test',
    '/\t/evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    'streams',
    '',
  ])('is not %j', (given) => {
    expect(() => returnPath(given, HERE)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(isOwnPath(given)).toBe(false);
  });

  it.each([
    ['/', '/'],
    ['/streams?tab=1#top', '/streams?tab=1#top'],
    ['/streams?back=//evil.test', '/streams?back=//evil.test'],
    ['/a//b', '/a//b'],
    // As browsers read it, so that nobody later reads it in another way.
    ['/a/../b', '/b'],
  ])('is %j', (given, path) => {
    expect(returnPath(given, HERE)).toBe(path);
  });

  it.each([
    [HERE, '/streams?tab=1#top'],
    ['https://app.example//evil.test', '/'],
    ['https://app.example/.//evil.test', '/'],
  ])('without one is that of the page %s', (page, path) => {
    expect(returnPath(undefined, page)).toBe(path);
  });
});
