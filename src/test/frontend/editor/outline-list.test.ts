// @vitest-environment jsdom
import 'Frontend/editor/outline-list';
import type { OutlineList } from 'Frontend/editor/outline-list';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const NAMES = ['Recovery', 'Risks', 'Benefits'];
const ROW_HEIGHT = 40;

let outline: OutlineList;
let moved: unknown[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  localStorage.clear();
  outline = document.createElement('outline-list') as OutlineList;
  outline.unsentPlace = 'portal:ada:section:';
  outline.open = 'Recovery';
  outline.texts = { unsent: 'not saved' } as OutlineList['texts'];
  outline.rows = NAMES.map((name) => ({ id: name, name, named: true, empty: false }));
  moved = [];
  outline.addEventListener('section-moved', (event) => moved.push((event as CustomEvent).detail));
  document.body.append(outline);
  await outline.updateComplete;
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function row(name: string): HTMLElement {
  return outline.querySelector(`li[data-section="${name}"]`)!;
}

function names(): string[] {
  return [...outline.querySelectorAll<HTMLElement>('li[data-section]')].map((each) => each.dataset.section!);
}

/** What the mouse does over a row, so many pixels below its top. */
async function drag(what: string, name: string, clientY: number) {
  const event = new MouseEvent(what, { bubbles: true, cancelable: true, clientY });
  row(name).getBoundingClientRect = () => new DOMRect(0, 0, 200, ROW_HEIGHT);
  row(name).dispatchEvent(Object.assign(event, { dataTransfer: { setData: () => undefined } }));
  await outline.updateComplete;
}

function line(name: string): string {
  return ['over', 'before', 'after'].filter((each) => row(name).classList.contains(each)).join(' ');
}

test('what is dragged lands on the side of the row where a line shows it', async () => {
  await drag('dragstart', 'Recovery', 20);

  await drag('dragover', 'Benefits', 10);
  expect(line('Benefits')).toBe('over before');
  await drag('dragover', 'Benefits', 30);
  expect(line('Benefits')).toBe('over after');
  await drag('drop', 'Benefits', 30);

  expect(names()).toEqual(['Risks', 'Benefits', 'Recovery']);
  expect(moved).toEqual([{ section: 'Recovery', by: 2 }]);
  expect(line('Benefits')).toBe('');
});

test('where it would stay, there is no line, and dropping it moves nothing', async () => {
  await drag('dragstart', 'Recovery', 20);

  await drag('dragover', 'Risks', 10);
  expect(line('Risks')).toBe('');
  await drag('drop', 'Risks', 10);

  expect(moved).toEqual([]);
});

test('what is dragged from elsewhere lands nowhere', async () => {
  await drag('dragover', 'Risks', 30);
  expect(line('Risks')).toBe('');
});

/** As another window keeps it, so many milliseconds ago. */
function leaveWords(account: string, section: string, ago: number) {
  const key = `portal:${account}:section:${section}:other`;
  localStorage.setItem(key, JSON.stringify({ at: Date.now() - ago }));
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

function tagged(): string[] {
  return NAMES.filter((name) => row(name).querySelector('.tag')?.textContent === 'not saved');
}

test('a section says that words of it are in this browser only, until they are stored', async () => {
  leaveWords('ada', 'Risks', 3000);
  await outline.updateComplete;
  expect(tagged()).toEqual(['Risks']);

  localStorage.clear();
  document.dispatchEvent(new CustomEvent('unsaved-text', { detail: false }));
  await outline.updateComplete;
  expect(tagged()).toEqual([]);
});

test('what was left behind before the outline was drawn is found as well', async () => {
  leaveWords('ada', 'Benefits', 3000);
  const drawn = outline;
  outline = document.createElement('outline-list') as OutlineList;
  Object.assign(outline, { unsentPlace: drawn.unsentPlace, open: 'Recovery', texts: drawn.texts, rows: drawn.rows });
  drawn.replaceWith(outline);
  await outline.updateComplete;

  expect(tagged()).toEqual(['Benefits']);
});

test('neither the words of others nor what is just being written, nor the open section, has the tag', async () => {
  leaveWords('grace', 'Risks', 3000);
  leaveWords('ada', 'Benefits', 100);
  leaveWords('ada', 'Recovery', 3000);
  await outline.updateComplete;

  expect(tagged()).toEqual([]);
});
