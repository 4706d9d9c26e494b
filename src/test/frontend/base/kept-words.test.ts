// @vitest-environment jsdom
import 'Frontend/base/kept-words';
import type { KeptWords } from 'Frontend/base/kept-words';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const PLACE = 'portal:ada:words:note:1';

let heard: string[];

beforeEach(() => {
  localStorage.clear();
  heard = [];
});

afterEach(() => document.body.replaceChildren());

/** A field with a keeper in it, as the server makes them. */
async function open(value = '') {
  const field = Object.assign(document.createElement('div'), { value });
  const kept = Object.assign(document.createElement('kept-words') as KeptWords, { place: PLACE });
  field.addEventListener('input', () => heard.push(field.value));
  field.append(kept);
  document.body.append(field);
  await kept.updateComplete;
  await Promise.resolve();
  return { field, kept };
}

function type(field: HTMLElement & { value: string }, words: string) {
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

test('what was typed is there again, and heard of as if it had been typed', async () => {
  const { field } = await open();
  type(field, 'Daughter will call');
  field.remove();

  const again = await open();
  expect(again.field.value).toBe('Daughter will call');
  expect(heard.at(-1)).toBe('Daughter will call');
});

test('what comes back is told as if the field had been left, also where only that is heard', async () => {
  const { field } = await open();
  type(field, 'Daughter will call');
  field.remove();

  const later = Object.assign(document.createElement('div'), { value: '' });
  const changed: string[] = [];
  later.addEventListener('change', () => changed.push(later.value));
  later.append(Object.assign(document.createElement('kept-words') as KeptWords, { place: PLACE }));
  document.body.append(later);
  await (later.firstElementChild as KeptWords).updateComplete;
  await Promise.resolve();
  expect(changed).toEqual(['Daughter will call']);
});

test('what was sent or thrown away does not come back', async () => {
  const { field, kept } = await open();
  type(field, 'Daughter will call');
  kept.forget();
  field.remove();
  expect((await open()).field.value).toBe('');
});

test('what was taken back is nothing to keep', async () => {
  const { field } = await open('As it was');
  type(field, 'As it was!');
  type(field, 'As it was');
  expect(localStorage.length).toBe(0);
});

test('what stood there before is kept if another has applied something else', async () => {
  const { field, kept } = await open('As it was');
  type(field, 'Mine');
  kept.since = 'Theirs';
  await kept.updateComplete;
  type(field, 'Theirs');
  expect(localStorage.length).toBe(0);

  type(field, 'As it was');
  field.remove();
  expect((await open('Theirs')).field.value).toBe('As it was');
});

test('what another has applied in the same words is nothing to keep', async () => {
  const { field, kept } = await open('As it was');
  type(field, 'Ours');
  kept.since = 'Ours';
  await kept.updateComplete;
  expect(localStorage.length).toBe(0);

  type(field, 'Ours!');
  type(field, 'Ours');
  expect(localStorage.length).toBe(0);
});

test('what was made of words that stood there comes back over them', async () => {
  const { field } = await open('As it was');
  type(field, 'As it is');
  field.remove();
  expect((await open('As it was')).field.value).toBe('As it is');
});

test('every place has its own', async () => {
  const { field, kept } = await open();
  type(field, 'For one');
  kept.place = 'portal:ada:words:note:2';
  field.value = '';
  kept.restore();
  expect(field.value).toBe('');
  kept.place = PLACE;
  kept.restore();
  expect(field.value).toBe('For one');
});

test('where the browser has no room that is said, and what was kept before is gone', async () => {
  const { field, kept } = await open();
  type(field, 'Daughter will call');
  const full = vi.fn((event: Event) => event.preventDefault());
  kept.addEventListener('full', full);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  type(field, 'Daughter will call, and her son');
  vi.restoreAllMocks();
  expect(full).toHaveBeenCalledOnce();
  expect(localStorage.length).toBe(0);
});
