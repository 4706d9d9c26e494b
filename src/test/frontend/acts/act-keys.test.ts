// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';

let asked: number;

Element.prototype.scrollIntoView = () => {};
await import('Frontend/acts/act-keys');

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  asked = 0;
  document.body.innerHTML = `<div><input id="field"><ol>
      <li class="act" id="a" tabindex="-1"><a href="#" id="link">Risks</a></li>
      <li class="act" id="b" tabindex="-1"></li>
      <li class="act" id="c" tabindex="-1"></li></ol>
    <button data-does="older">Show older</button><act-keys></act-keys></div>`;
  for (const act of document.querySelectorAll('.act')) {
    act.getBoundingClientRect = () => ({ bottom: act.id === 'a' ? -10 : 20 }) as DOMRect;
  }
  document.querySelector('button')!.addEventListener('click', () => asked++);
});

afterEach(() => {
  document.body.innerHTML = '';
});

function press(key: string, at = 'body') {
  document
    .querySelector(at)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

test('the first key leads to the first act that is seen, and further ones from there', () => {
  press('j');
  expect(document.activeElement!.id).toBe('b');
  press('j');
  expect(document.activeElement!.id).toBe('c');
  press('j');
  expect(document.activeElement!.id).toBe('c');
  press('k');
  expect(document.activeElement!.id).toBe('b');
});

test('from a link in an act they lead to the next', () => {
  document.getElementById('link')!.focus();
  press('j', '#link');
  expect(document.activeElement!.id).toBe('b');
});

test('a key asks for older ones, as long as there are any', () => {
  press('o');
  document.querySelector('button')!.hidden = true;
  press('o');
  expect(asked).toBe(1);
});

test('while somebody types, or has switched them off, they do nothing', () => {
  press('o', '#field');
  document.documentElement.setAttribute('data-no-single-keys', '');
  press('j');
  press('o');
  expect(asked).toBe(0);
  expect(document.activeElement).toBe(document.body);
});
