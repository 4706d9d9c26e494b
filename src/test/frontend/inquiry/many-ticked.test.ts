// @vitest-environment jsdom
import 'Frontend/inquiry/many-ticked';
import type { ManyTicked } from 'Frontend/inquiry/many-ticked';
import { beforeEach, expect, test } from 'vitest';

let told: string[];
let clicked: string[];
let many: ManyTicked;

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  told = [];
  clicked = [];
  const row = (id: string) =>
    `<inquiry-row id="row-${id}"><a class="inquiry-row" tabindex="0"></a><input type="checkbox" class="tick"></inquiry-row>`;
  document.body.innerHTML = `<div><section class="inquiry-list"><div role="list">${['a', 'b', 'c', 'd'].map(row).join('')}</div>
    <div class="many-bar" hidden><span class="ticked-count"></span><button class="tick-none"></button>
      <button data-does="mine-all" id="give"></button><button data-does="spam-all" id="spam"></button>
      <many-ticked></many-ticked></div></section><button class="start-ticking"></button></div>`;
  many = document.querySelector('many-ticked')!;
  many.words = '{0} ticked';
  many.addEventListener('ticked', (event) => {
    told.push((event as CustomEvent<string>).detail);
  });
  document.querySelectorAll('button').forEach((each) => {
    each.addEventListener('click', () => clicked.push(each.id));
  });
});

function press(key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

function at(id: string) {
  document.querySelector<HTMLElement>(`#row-${id} a`)!.focus();
}

function tick(id: string, shiftKey = false) {
  const box = document.querySelector<HTMLElement>(`#row-${id} .tick`)!;
  box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
}

const bar = () => document.querySelector<HTMLElement>('.many-bar')!;

test('X ticks the row that has the focus, and takes it off again', () => {
  at('b');
  expect(press('x')).toBe(true);
  expect(bar().hidden).toBe(false);
  expect(bar().textContent).toContain('1 ticked');

  press('x');
  expect(bar().hidden).toBe(true);
  expect(told).toEqual(['row-b', '']);
});

test('with Shift all up to it are ticked, by click and by key', () => {
  tick('b');
  tick('d', true);
  expect(told.at(-1)).toBe('row-b row-c row-d');

  at('a');
  press('X', { shiftKey: true });
  expect(told.at(-1)).toBe('row-a row-b row-c row-d');
});

test('Escape lets go of all, and is nobody else’s while something is ticked', () => {
  tick('a');
  let heard = 0;
  document.body.addEventListener('keydown', () => heard++);
  press('Escape');
  expect(told.at(-1)).toBe('');
  expect(heard).toBe(0);

  press('Escape');
  expect(heard).toBe(1);
});

test('a key does to all that are ticked what it does to one otherwise', () => {
  expect(press('a')).toBe(false);
  tick('a');
  expect(press('a')).toBe(true);
  press('#');
  expect(clicked).toEqual(['give', 'spam']);
});

test('all in the view are counted, also those that have no row yet, until one is ticked or taken off', () => {
  many.tickAll(143);
  expect(bar().textContent).toContain('143 ticked');
  expect(document.querySelectorAll('.tick:checked')).toHaveLength(4);
  expect(told).toEqual([]);

  tick('a');
  expect(told.at(-1)).toBe('row-b row-c row-d');
});

test('who has a finger only has the boxes shown by a button', () => {
  document.querySelector<HTMLElement>('.start-ticking')!.click();
  expect(document.querySelector('.inquiry-list')!.classList.contains('ticking')).toBe(true);
});

test('buttons that come later say their keys', async () => {
  document
    .querySelector('.many-bar')!
    .insertAdjacentHTML('beforeend', '<button data-does="label-all" id="label"></button>');
  await Promise.resolve();
  expect(document.querySelector('#label')!.getAttribute('data-key')).toBe('L');
});

test('where keys that need no other are switched off, X is a letter', () => {
  document.documentElement.setAttribute('data-no-single-keys', '');
  at('a');
  expect(press('x')).toBe(false);
});
