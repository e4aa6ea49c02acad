import { expect, it } from 'vitest';
import { kitErrors } from './kitErrors.js';
import { serviceErrors } from './serviceErrors.js';
import { StreamloopError } from './StreamloopError.js';
import { streamloopErrorCatalog } from './streamloopErrorCatalog.js';

it.each(Object.entries(streamloopErrorCatalog))('%s says what happened and what to do', (code, { text }) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(text).toMatch(/^[A-Z].*[.>]$/);
  expect(text.split(/[.:] /).length).toBeGreaterThan(1);
  expect(text.length).toBeLessThan(260);
  expect(text).not.toMatch(/TODO|error occurred|please/i);
});

it('no code is both of the kit and of the service', () => {
  expect(Object.keys(kitErrors).filter((code) => Object.hasOwn(serviceErrors, code))).toEqual([]);
});

it('an error is printed with its code and stage', () => {
  const error = new StreamloopError('offline', { stage: 'start' });
  expect(error).toMatchObject({ name: 'StreamloopError', code: 'offline', stage: 'start', retryable: true });
  expect(Object.keys(error)).not.toContain('reason');
});
