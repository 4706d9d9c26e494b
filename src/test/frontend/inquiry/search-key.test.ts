// @vitest-environment jsdom
import 'Frontend/inquiry/search-key';
import { beforeEach, expect, test } from 'vitest';

let search: HTMLInputElement;

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  document.body.innerHTML =
    '<div tabindex="-1" id="search"><search-key></search-key></div><main class="inquiry-list"></main><textarea></textarea>';
  search = document.querySelector('#search')!;
});

function press(key: string, at = 'main', held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  document.querySelector(at)!.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a slash leads to the search, and is not typed into it', () => {
  expect(press('/')).toBe(true);
  expect(document.activeElement).toBe(search);
});

test('who types a slash types it', () => {
  expect(press('/', 'textarea')).toBe(false);
  expect(document.activeElement).toBe(document.body);
});

test('other keys do nothing', () => {
  expect(press('/', 'main', { ctrlKey: true })).toBe(false);
  expect(press('?')).toBe(false);
  expect(document.activeElement).toBe(document.body);
});

test('who has switched off keys that need no other is not led away', () => {
  document.documentElement.toggleAttribute('data-no-single-keys', true);
  expect(press('/')).toBe(false);
});

test('when the search is gone, the key is too', () => {
  search.remove();
  expect(press('/')).toBe(false);
});

function type(value: string) {
  search.value = value;
  search.dispatchEvent(new CustomEvent('value-changed'));
}

test('where someone was when they began to type stays in the list, whatever they see meanwhile', () => {
  const list = document.querySelector<HTMLElement>('.inquiry-list')!;
  list.scrollTop = 420;
  type('k');
  list.scrollTop = 30;
  type('ke');
  type('');
  expect(list.dataset.beforeSearch).toBe('420');
  list.scrollTop = 7;
  type('x');
  expect(list.dataset.beforeSearch).toBe('7');
});
