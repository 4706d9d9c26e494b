// @vitest-environment jsdom
import { mayPress } from 'Frontend/base/may-press';
import { afterEach, beforeEach, expect, test } from 'vitest';

let heard: boolean[];

const hear = (event: KeyboardEvent) => heard.push(mayPress(event));

beforeEach(() => {
  heard = [];
  document.addEventListener('keydown', hear);
});

afterEach(() => {
  document.removeEventListener('keydown', hear);
  document.documentElement.removeAttribute('data-no-single-keys');
});

test.each([
  ['<p tabindex="-1"></p>', true],
  ['<button></button>', true],
  ['<input type="checkbox">', true],
  ['<input>', false],
  ['<textarea></textarea>', false],
  ['<select></select>', false],
  ['<div role="dialog"><button></button></div>', false],
])('in %s a key that needs no other does something: %s', (html, does) => {
  press(html);
  expect(heard).toEqual([does]);
});

test('a field that is closed, but has the focus until it is painted, takes no letters', () => {
  press('<input>', () => false);
  expect(heard).toEqual([true]);
});

test('nobody is heard who has switched these keys off', () => {
  document.documentElement.setAttribute('data-no-single-keys', '');
  press('<button></button>');
  expect(heard).toEqual([false]);
});

/** In the innermost of these elements. */
function press(html: string, visible = () => true) {
  document.body.innerHTML = html;
  const at = [...document.body.querySelectorAll<HTMLElement>('*')].at(-1)!;
  at.checkVisibility = visible;
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true, composed: true }));
}
