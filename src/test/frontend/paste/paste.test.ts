// @vitest-environment jsdom

import { type Block, toDocument } from 'Frontend/content/body-json';
import type { LeftOut } from 'Frontend/paste/look';
import { Paste } from 'Frontend/paste/paste';
import { sectionBody } from 'Frontend/section-body/schema';
import { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { DOMSerializer } from '@tiptap/pm/model';
import { afterEach, expect, test } from 'vitest';
import { blocksOf, LABELS, line, ONE_OF_EACH, paragraph, placeOf } from '../section-body/written';

let editor: Editor;
let told: LeftOut[][];

afterEach(() => editor.destroy());

/** Begins a text, with the cursor behind these words. */
function begin(blocks: Block[], words: string) {
  told = [];
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [...sectionBody(LABELS), Paste.configure({ told: (leftOut) => told.push(leftOut) })],
    content: toDocument({ blocks }),
  });
  editor.commands.setTextSelection(placeOf(editor.state, words) + words.length);
}

function paste(html: string, text = '') {
  const getData = (type: string) => (type === 'text/html' ? html : text);
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData, files: [] } });
  editor.view.dom.dispatchEvent(event);
}

function blocks(): Block[] {
  return blocksOf(editor.state);
}

test('what is pasted in a paragraph becomes blocks', () => {
  begin([paragraph('')], '');
  paste('<h2>Two</h2><ul><li>three</li></ul>');
  expect(blocks()).toEqual([
    { type: 'subHeading', text: line('Two') },
    { type: 'bulletList', items: [line('three')] },
  ]);
});

test('whatever is pasted into a list becomes its items, and that this is another shape is said', () => {
  begin([{ type: 'checklist', items: [line('Passport')] }], 'Passport');
  paste('<h2>Glasses</h2><p>Phone</p>');
  expect(blocks()).toEqual([{ type: 'checklist', items: [line('PassportGlasses'), line('Phone')] }]);
  expect(told.at(-1)).toEqual(['shape']);
});

test('a term takes one line', () => {
  begin([{ type: 'definitionList', definitions: [{ term: line('Stent'), meaning: line('A tube') }] }], 'Stent');
  paste('<p> or tube</p><p>or so</p>');
  expect(blocks()).toEqual([
    { type: 'definitionList', definitions: [{ term: line('Stentor tube or so'), meaning: line('A tube') }] },
  ]);
});

test('a warning takes paragraphs', () => {
  begin([{ type: 'warning', paragraphs: [line('Never alone')] }], 'Never alone');
  paste('<ul><li>, ever</li><li>Call us</li></ul>');
  expect(blocks()).toEqual([{ type: 'warning', paragraphs: [line('Never alone, ever'), line('Call us')] }]);
});

test.each(ONE_OF_EACH)('what was copied of a block of kind $type in an editor of ours is as it was', (block) => {
  begin([paragraph('one')], 'one');
  const copy = document.createElement('div');
  copy.append(
    DOMSerializer.fromSchema(editor.schema).serializeFragment(
      editor.schema.nodeFromJSON(toDocument({ blocks: [paragraph('over'), block] })).content,
    ),
  );
  copy.firstElementChild!.setAttribute('data-pm-slice', '1 0 []');
  paste(copy.innerHTML);
  expect(blocks().at(-1)).toEqual(block);
});

test('plain text is read for its lists', () => {
  begin([paragraph('')], '');
  paste('', '- two\n- three');
  expect(blocks()).toEqual([{ type: 'bulletList', items: [line('two'), line('three')] }]);
});

test('a paste is one step to undo, apart from what was written before it', () => {
  begin([paragraph('one')], 'one');
  editor.commands.insertContent('!');
  paste('<p>two</p><p>three</p>');
  undo(editor.state, editor.view.dispatch);
  expect(blocks()).toEqual([paragraph('one!')]);
});

test('what did not come along is told, and the next paste begins anew', () => {
  begin([paragraph('one')], 'one');
  paste('<p>two <img src="a.png"></p>');
  expect(told.at(-1)).toEqual(['images']);
  paste('<p>three</p>');
  expect(told.at(-1)).toEqual([]);
});
