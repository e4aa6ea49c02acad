import { afterEach, expect, it } from 'vitest';
import { isAlerted } from './isAlerted.js';

afterEach(() => document.body.replaceChildren());

function alertOf(code: string, checkVisibility?: () => boolean): void {
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.dataset['code'] = code;
  if (checkVisibility) alert.checkVisibility = checkVisibility;
  document.body.append(alert);
}

it('finds the alert that says this failure', () => {
  expect(isAlerted(document, 'offline')).toBe(false);
  alertOf('network');
  expect(isAlerted(document, 'offline')).toBe(false);
  alertOf('offline');
  expect(isAlerted(document, 'offline')).toBe(true);
});

it('does not count an alert that nobody perceives', () => {
  alertOf('offline', () => false);
  expect(isAlerted(document, 'offline')).toBe(false);
  alertOf('offline', () => true);
  expect(isAlerted(document, 'offline')).toBe(true);
});
