// @vitest-environment jsdom

import type { MentionField } from 'Frontend/base/mention-field';
import { beforeEach, expect, test, vi } from 'vitest';
import 'Frontend/base/mention-field';

let field: MentionField;

beforeEach(async () => {
  field = document.createElement('mention-field') as MentionField;
  field.people = ['Dana Park', 'Seán O’Brien'];
  document.body.replaceChildren(field);
  await field.updateComplete;
});

test('an @ offers colleagues by any word of their names, and Enter takes one', async () => {
  await type('Ask @obr');
  expect(offered()).toEqual(['Seán O’Brien']);

  press('Enter');
  await field.updateComplete;
  expect(field.value).toBe('Ask @Seán O’Brien ');
  expect(offered()).toEqual([]);
});

test('an address offers nobody', async () => {
  await type('dana@park');
  expect(offered()).toEqual([]);
});

test('that somebody is writing is said at the first key, and again only after a while', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const said = vi.fn();
  field.addEventListener('writing', said);

  await type('A');
  await type('As');
  expect(said).toHaveBeenCalledTimes(1);
  clock.mockReturnValue(21_001);
  await type('Ask');
  expect(said).toHaveBeenCalledTimes(2);
});

test('Escape leaves the field, so that keys which need no other press buttons again', async () => {
  text().focus();
  press('Escape');
  expect(document.activeElement).toBe(document.body);
});

test('Ctrl+Enter sends what is written, which the server has heard of by then', async () => {
  const heard: string[] = [];
  field.addEventListener('value-changed', () => heard.push(field.value));
  field.addEventListener('sent', () => heard.push('sent'));
  await type('Call her');

  press('Enter', { ctrlKey: true });
  expect(heard).toEqual(['Call her', 'sent']);
});

function text(): HTMLTextAreaElement {
  return field.querySelector('textarea')!;
}

async function type(words: string) {
  text().value = words;
  text().setSelectionRange(words.length, words.length);
  text().dispatchEvent(new Event('input', { bubbles: true }));
  await field.updateComplete;
}

function press(key: string, more: KeyboardEventInit = {}) {
  text().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
}

function offered(): string[] {
  return [...field.querySelectorAll('li')].map((each) => each.textContent!.trim());
}
