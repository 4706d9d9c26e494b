// @vitest-environment jsdom
import { toDocument } from 'Frontend/content/body-json';
import { takenOver } from 'Frontend/section-body/received';
import { sectionBody } from 'Frontend/section-body/schema';
import { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LABELS, paragraph } from './written';

let editor: Editor;

beforeEach(() => {
  editor = new Editor({
    element: document.body,
    extensions: sectionBody(LABELS),
    content: toDocument({ blocks: [paragraph('')] }),
  });
});

afterEach(() => editor.destroy());

/** Letter by letter, without a pause. */
function type(words: string) {
  for (const letter of words) {
    editor.view.dispatch(editor.state.tr.insertText(letter));
  }
}

/** What stands there after each undo, until nothing is left. */
function undoAll(): string[] {
  const left: string[] = [];
  while (editor.commands.undo()) {
    left.push(editor.state.doc.textContent);
  }
  return left;
}

test('one undo takes back a sentence', () => {
  type('Rest. Drink water! “Walk a bit.” Then call us');

  expect(undoAll()).toEqual(['Rest. Drink water! “Walk a bit.” ', 'Rest. Drink water! ', 'Rest. ', '']);
});

test('of a long sentence, undo takes back some words, and never half a word', () => {
  type('Most people go home on the day of the procedure and are back at work within a single week');

  expect(undoAll()).toEqual([
    'Most people go home on the day of the procedure and are back ',
    'Most people go home on the day ',
    '',
  ]);
});

test('where words are not parted, undo takes back what is as long', () => {
  type('字'.repeat(130));

  expect(undoAll().map((left) => left.length)).toEqual([120, 60, 0]);
});

test('a word is no step, nor is the end of one after a letter was taken away', () => {
  type('Rest at home');
  editor.commands.deleteRange({ from: 12, to: 13 });
  type('e ');

  expect(undoAll().at(-1)).toBe('');
  expect(undoAll()).toEqual([]);
});

test('what others write between does not part what one types', () => {
  type('Rest at ');
  const theirs = 'They wrote a good many words here.';
  editor.view.dispatch(takenOver(editor.state, toDocument({ blocks: [paragraph('Rest at '), paragraph(theirs)] })));
  editor.commands.setTextSelection(9);
  type('home');

  expect(undoAll()).toEqual([theirs]);
});

test('what was taken back is made again in the same parts', () => {
  type('Rest. Walk.');
  undoAll();

  editor.commands.redo();
  expect(editor.state.doc.textContent).toBe('Rest. ');
  editor.commands.redo();
  expect(editor.state.doc.textContent).toBe('Rest. Walk.');
});
