// @vitest-environment jsdom
import 'Frontend/inquiry/inbox-keys';
import { beforeEach, expect, test } from 'vitest';

let clicked: string[];

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  clicked = [];
  document.body.innerHTML = `<div>
    <a class="inquiry-row" id="one"></a><a class="inquiry-row" id="two"></a><a class="inquiry-row" id="three"></a>
    <button data-does="mine" id="mine"></button><button data-does="spam" id="spam" hidden></button>
    <button data-does="call" id="call"></button><textarea data-does="note"></textarea><div role="menu" tabindex="0"></div>
    <inbox-keys></inbox-keys></div>`;
  document.querySelectorAll('a, button').forEach((each) => {
    each.addEventListener('click', () => clicked.push(each.id));
  });
});

function press(key: string, at = 'body', held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  document.querySelector(at)!.dispatchEvent(event);
  return event.defaultPrevented;
}

function open(id: string) {
  document.querySelectorAll('a').forEach((row) => {
    row.toggleAttribute('aria-current', row.id === id);
  });
}

test('J begins at the top and goes down, K goes up, and both end where the list does', () => {
  press('j');
  open('two');
  press('j');
  press('k');
  open('three');
  expect(press('j')).toBe(false);

  expect(clicked).toEqual(['one', 'three', 'one']);
});

test('a key presses the button that shows it', () => {
  expect(document.querySelector('#mine')!.getAttribute('data-key')).toBe('A');
  expect(document.querySelector('#mine')!.getAttribute('aria-keyshortcuts')).toBe('a');

  expect(press('a')).toBe(true);
  expect(clicked).toEqual(['mine']);
});

test('a key leads to where one writes a note, without asking anybody', () => {
  expect(press('n')).toBe(true);
  expect(document.activeElement).toBe(document.querySelector('textarea'));
});

test('what cannot be done now is not done by its key either', () => {
  expect(press('#')).toBe(false);
  expect(press('f')).toBe(false);
  expect(clicked).toEqual([]);
});

test('who types, or chooses from a menu, writes and chooses', () => {
  expect(press('a', 'textarea')).toBe(false);
  expect(press('a', '[role=menu]')).toBe(false);
  expect(press('a', 'body', { ctrlKey: true })).toBe(false);
  expect(clicked).toEqual([]);
});

test('keys that need no other can be switched off', () => {
  document.documentElement.toggleAttribute('data-no-single-keys', true);
  expect(press('j')).toBe(false);
});

test('a button that comes later shows its key too', async () => {
  const later = document.createElement('button');
  later.setAttribute('data-does', 'plan');
  document.querySelector('div')!.append(later);
  await Promise.resolve();

  expect(later.getAttribute('data-key')).toBe('F');
});
