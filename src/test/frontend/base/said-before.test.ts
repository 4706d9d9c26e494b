// @vitest-environment jsdom
import 'Frontend/base/said-before';
import type { SaidBefore } from 'Frontend/base/said-before';
import { announce } from '@vaadin/a11y-base/src/announce.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let saidBefore: SaidBefore;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  saidBefore = document.createElement('said-before') as SaidBefore;
});

afterEach(() => vi.useRealTimers());

function said(): string {
  vi.advanceTimersByTime(1000);
  return [...document.body.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('');
}

test('an error that was said stays in the window until it is forgotten', () => {
  announce('Another topic has this address', { mode: 'assertive' });
  expect(said()).toBe('Another topic has this address');

  saidBefore.forget();
  expect(said()).toBe('');
});

test('one that is about to be said on the page that is left is forgotten too, and the next one is said', () => {
  announce('Another topic has this address', { mode: 'assertive' });
  saidBefore.forget();
  expect(said()).toBe('');

  saidBefore.forget();
  announce('Enter a title', { mode: 'assertive' });
  expect(said()).toBe('Enter a title');
});
