// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let tell: (seen: { target: Element; isIntersecting: boolean }[]) => void;
let swapped: number;

vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(told: typeof tell) {
      tell = told;
    }
    observe() {}
    disconnect() {}
  },
);
vi.stubGlobal('CSS', { escape: (name: string) => name });
Element.prototype.scrollIntoView = () => {};
await import('Frontend/compare/compared-sections');

beforeEach(() => {
  document.documentElement.removeAttribute('data-no-single-keys');
  history.replaceState(null, '', location.pathname);
  swapped = 0;
  document.body.innerHTML = `<div class="compare">
    <button data-does="swap">Swap</button><input type="text" id="field"><input type="radio" id="compare-all">
    <div class="work">
      <nav class="outline"><a href="#s-1">Risks</a><a href="#s-2">Food</a><a href="#s-3">After</a></nav>
      <div class="compared"><p class="summary" id="summary"></p>
        <details open><nav class="outline"><a href="#s-1" id="narrow">Risks</a></nav></details>
        <article id="s-1"><h2>Risks</h2><div class="pair" id="a"></div><div class="pair same"></div>
          <div class="pair" id="b"></div></article>
        <article id="s-2" class="same"><h2>Food</h2><div class="pair same"></div></article>
        <article id="s-3"><h2>After</h2><div class="pair same"></div></article>
      </div>
    </div>
    <compared-sections data-position="Change {0} of {1}"></compared-sections></div>`;
  document.querySelector('button')!.addEventListener('click', () => swapped++);
});

afterEach(() => {
  document.body.innerHTML = '';
});

function press(key: string, at = 'body'): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  document.querySelector(at)!.dispatchEvent(event);
  return event.defaultPrevented;
}

function pressed(...keys: string[]): string {
  for (const key of keys) {
    press(key);
  }
  return document.activeElement!.id;
}

test('brackets lead from change to change, and to a section that changed as a whole', () => {
  expect(pressed(']')).toBe('a');
  expect(pressed(']')).toBe('b');
  expect(pressed(']')).toBe('s-3');
  expect(pressed('[')).toBe('b');
});

test('J and K do the same, for keyboards without brackets, and both end where the changes do', () => {
  expect(pressed('j', 'j', 'j', 'j', 'j')).toBe('s-3');
  expect(pressed('k', 'k', 'k', 'k', 'k')).toBe('a');
});

test('where it leads is said: which change, of how many, in what section', () => {
  press(']');
  press(']');
  expect(document.activeElement!.getAttribute('role')).toBe('group');
  expect(document.activeElement!.getAttribute('aria-label')).toBe('Change 2 of 3: Risks');
});

test('X swaps, but not where somebody writes, nor for those who switched such keys off', () => {
  expect(press('x')).toBe(true);
  expect(press('x', '#field')).toBe(false);
  expect(press('x', '#compare-all')).toBe(true);
  document.documentElement.setAttribute('data-no-single-keys', '');
  expect(press('x')).toBe(false);
  expect(press(']')).toBe(false);
  expect(swapped).toBe(2);
});

test('the outline leads to a section, and shows all if that one is the same', () => {
  const [risks, food] = document.querySelectorAll<HTMLElement>('.work > .outline a');
  risks.click();
  expect(document.activeElement!.id).toBe('s-1');
  expect(document.querySelector<HTMLInputElement>('#compare-all')!.checked).toBe(false);
  food.click();
  expect(document.activeElement!.id).toBe('s-2');
  expect(document.querySelector<HTMLInputElement>('#compare-all')!.checked).toBe(true);
  expect(location.hash).toBe('#s-2');
});

test('the outline leads to a section of a text that is read as a whole, too', () => {
  document.querySelector('#s-2')!.outerHTML = '<section id="s-2"><h2>Food</h2></section>';
  document.querySelectorAll<HTMLElement>('.work > .outline a')[1].click();
  expect(document.activeElement!.id).toBe('s-2');
});

test('the outline that unfolds folds again', () => {
  document.querySelector<HTMLElement>('#narrow')!.click();
  expect(document.querySelector('details')!.open).toBe(false);
});

test('an address that names a section leads there', () => {
  history.replaceState(null, '', '#s-3');
  const element = document.querySelector('compared-sections')!;
  element.parentElement!.append(element);
  expect(document.activeElement!.id).toBe('s-3');
});

test('the outline marks the first section that is seen', () => {
  const [first, second] = document.querySelectorAll('article');
  const current = () =>
    [...document.querySelectorAll('.work > .outline [aria-current]')].map((link) => link.textContent);
  tell([
    { target: second, isIntersecting: true },
    { target: first, isIntersecting: true },
  ]);
  expect(current()).toEqual(['Risks']);
  tell([{ target: first, isIntersecting: false }]);
  expect(current()).toEqual(['Food']);
});

test('who has done something in a section stays there when all is shown anew, or goes to the next one', async () => {
  const shownAnew = async (change: (html: string) => string) => {
    const work = document.querySelector('.work')!;
    const html = work.innerHTML;
    work.innerHTML = change(html);
    await Promise.resolve();
    return document.activeElement!.id;
  };

  press(']');
  expect(await shownAnew((html) => html)).toBe('s-1');
  expect(await shownAnew((html) => html.replace('id="s-1"', 'id="s-1" class="same"'))).toBe('s-3');
  expect(await shownAnew((html) => html.replace('id="s-3"', 'id="s-3" class="same"'))).toBe('summary');
});

test('the focus stays where it is outside of what is shown anew', async () => {
  press(']');
  document.querySelector<HTMLElement>('#field')!.focus();
  const work = document.querySelector('.work')!;
  work.innerHTML = String(work.innerHTML);
  await Promise.resolve();
  expect(document.activeElement!.id).toBe('field');
});
