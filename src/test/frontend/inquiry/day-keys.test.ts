// @vitest-environment jsdom
import 'Frontend/inquiry/day-keys';
import { beforeEach, expect, test } from 'vitest';

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  document.body.innerHTML = `<div>
    <a class="day-row" id="one" href="#"></a><a href="tel:1" id="call"></a><a class="day-row" id="two" href="#"></a>
    <input><div role="dialog" tabindex="0"></div><day-keys></day-keys></div>`;
});

function press(key: string, at = 'body', held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  document.querySelector(at)!.dispatchEvent(event);
  return event.defaultPrevented;
}

test('J leads from the top down, K up, and both end where the day does', () => {
  press('j');
  expect(document.activeElement!.id).toBe('one');
  press('j');
  expect(document.activeElement!.id).toBe('two');
  expect(press('j')).toBe(false);
  press('k');
  expect(document.activeElement!.id).toBe('one');
  expect(press('k')).toBe(false);
});

test('who types or decides in a dialog does only that', () => {
  expect(press('j', 'input')).toBe(false);
  expect(press('j', '[role=dialog]')).toBe(false);
  expect(press('j', 'body', { ctrlKey: true })).toBe(false);
  expect(document.activeElement).toBe(document.body);
});

test('keys that need no other can be switched off', () => {
  document.documentElement.toggleAttribute('data-no-single-keys', true);
  expect(press('j')).toBe(false);
});
