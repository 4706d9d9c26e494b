// @vitest-environment jsdom

import { toDocument } from 'Frontend/content/body-json';
import { sectionBody } from 'Frontend/section-body/schema';
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LABELS, paragraph, placeOf } from './written';

const WORDS = 'one night';

let editor: Editor;
let elsewhere: HTMLInputElement;

beforeEach(() => {
  elsewhere = document.createElement('input');
  const page = document.createElement('div');
  document.body.append(elsewhere, page);
  editor = new Editor({
    element: page,
    extensions: sectionBody(LABELS),
    content: toDocument({ blocks: [paragraph('Home after one night.'), paragraph('Walk.')] }),
  });
  editor.view.dom.focus();
  const from = placeOf(editor.state, WORDS);
  editor.commands.setTextSelection({ from, to: from + WORDS.length });
});

afterEach(() => {
  editor.destroy();
  document.body.replaceChildren();
});

function shown(): string | undefined {
  return editor.view.dom.querySelector('.selection')?.textContent ?? undefined;
}

function comeBackBy(does: Event) {
  elsewhere.focus();
  elsewhere.dispatchEvent(does);
  editor.view.dom.focus();
}

test('what is chosen is shown while something else has the focus, and only then', () => {
  expect(shown()).toBeUndefined();
  elsewhere.focus();
  expect(shown()).toBe(WORDS);
  editor.view.dom.focus();
  expect(shown()).toBeUndefined();
});

test('who comes back by Tab has a cursor, which no key overwrites words with', () => {
  comeBackBy(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
  expect(editor.state.selection.empty).toBe(true);
  expect(editor.state.selection.from).toBe(placeOf(editor.state, WORDS) + WORDS.length);
});

test('who is brought back by what is done with the words still has them chosen', () => {
  comeBackBy(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(editor.state.selection.empty).toBe(false);
});
