// @vitest-environment jsdom
import 'Frontend/palette/palette-dialog';
import type { Item, PaletteDialog } from 'Frontend/palette/palette-dialog';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The styles, which this environment cannot adopt, are none of its facts.
vi.mock('../../../../frontend/styles/palette.css?inline', () => ({ default: { styleSheet: new CSSStyleSheet() } }));

const TEXTS = {
  title: 'Go to',
  placeholder: 'A name',
  nothing: 'Nothing',
  groups: { actions: 'Here', screens: 'Screens', topics: 'Topics' },
};
const HERE: Item[] = [
  { group: 'actions', name: 'Add note', hint: 'N' },
  { group: 'screens', name: 'My day', address: 'my-day' },
  { group: 'screens', name: 'Días y horarios', address: 'desk-rules' },
];

let palette: PaletteDialog;
let chosen: Item[];

beforeEach(async () => {
  vi.useFakeTimers();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  chosen = [];
  palette = document.createElement('palette-dialog') as PaletteDialog;
  palette.addEventListener('chosen', (event) => chosen.push((event as CustomEvent<Item>).detail));
  document.body.replaceChildren(palette);
  await palette.open(TEXTS, HERE);
});

afterEach(() => vi.useRealTimers());

test('before one types it offers what can be done here and where one can go', () => {
  expect(names()).toEqual(['Add note', 'My day', 'Días y horarios']);
  expect([...palette.querySelectorAll('.group')].map((group) => group.textContent)).toEqual(['Here', 'Screens']);
});

test.each([
  ['day', ['My day']],
  ['my d', ['My day']],
  ['DIAS', ['Días y horarios']],
  ['ay', []],
])('%s finds the names in which each word begins one', async (words, found) => {
  await type(words);
  expect(names()).toEqual(found);
});

test('Enter chooses what the arrows have come to, and closes it first', async () => {
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowUp');
  await palette.updateComplete;
  expect(palette.querySelector('input')!.getAttribute('aria-activedescendant')).toBe('palette-1');

  press('Enter');
  expect(chosen).toEqual([HERE[1]]);
  expect(palette.querySelector('dialog')!.open).toBe(false);
});

test('a key right after what was chosen is not written in what is closed', () => {
  expect(document.activeElement).toBe(palette.querySelector('input'));

  press('Enter');
  expect(document.activeElement).toBe(document.body);
});

test('the server is asked once somebody pauses, and for no single letter', async () => {
  const asked: string[] = [];
  palette.addEventListener('asked', (event) => asked.push((event as CustomEvent<string>).detail));
  await type('k');
  vi.runAllTimers();
  await type('ke');
  await type('kel ');
  vi.runAllTimers();

  expect(asked).toEqual(['kel']);
});

test('what was found for other words is not shown, and what was found for these does not move what is chosen', async () => {
  await type('my');
  palette.found = { words: 'm', items: [{ group: 'topics', name: 'MRI', address: 'topics/1' }] };
  await palette.updateComplete;
  expect(names()).toEqual(['My day']);

  palette.found = { words: 'my', items: [{ group: 'topics', name: 'Myelography', address: 'topics/2' }] };
  await palette.updateComplete;
  expect(names()).toEqual(['My day', 'Myelography']);
  press('Enter');
  expect(chosen.map((item) => item.name)).toEqual(['My day']);
});

async function type(words: string) {
  const input = palette.querySelector('input')!;
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await palette.updateComplete;
}

function press(key: string) {
  palette.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

function names(): string[] {
  return [...palette.querySelectorAll('.item .name')].map((name) => name.textContent!);
}
