// @vitest-environment jsdom

import { type Block, toDocument } from 'Frontend/content/body-json';
import type { LeftOut, Read } from 'Frontend/paste/notice';
import { Paste } from 'Frontend/paste/paste';
import { sectionBody } from 'Frontend/section-body/schema';
import { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import { afterEach, expect, test, vi } from 'vitest';
import { blocksOf, LABELS, line, ONE_OF_EACH, paragraph, placeOf } from '../section-body/written';

let editor: Editor;
let told: LeftOut[][];
/** Ends the reading that the server is at. */
let answer: (read: Read | null | Error) => void;

afterEach(() => {
  editor.destroy();
  vi.useRealTimers();
});

/** Begins a text, with the cursor behind these words. */
function begin(blocks: Block[], words: string) {
  told = [];
  editor = new Editor({
    element: document.createElement('div'),
    extensions: [
      ...sectionBody(LABELS),
      Paste.configure({
        told: (leftOut) => told.push(leftOut),
        read: () =>
          new Promise((resolve, reject) => {
            answer = (read) => (read instanceof Error ? reject(read) : resolve(read));
          }),
      }),
    ],
    content: toDocument({ blocks }),
  });
  editor.commands.setTextSelection(placeOf(editor.state, words) + words.length);
}

function paste(html: string, text = '') {
  const getData = (type: string) => ({ 'text/html': html, 'text/plain': text })[type] ?? '';
  const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { getData, files: [] } });
  editor.view.dom.dispatchEvent(event);
}

/** Has the server find these blocks in what was pasted. */
async function reads(blocks: Block[], more: Partial<Read> = {}) {
  answer({ body: JSON.stringify({ blocks }), notices: [], spaceBefore: false, spaceAfter: false, ...more });
  await settled();
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function blocks(): Block[] {
  return blocksOf(editor.state);
}

test('what the server reads in a paste stands where it was pasted', async () => {
  begin([paragraph('')], '');
  paste('<h2>Two</h2>');
  await reads([
    { type: 'subHeading', text: line('Two') },
    { type: 'bulletList', items: [line('three')] },
  ]);
  expect(blocks()).toEqual([
    { type: 'subHeading', text: line('Two') },
    { type: 'bulletList', items: [line('three')] },
  ]);
});

test('what is typed before the answer stands behind the paste, and the cursor stays with it', async () => {
  begin([paragraph('one')], 'one');
  paste('<p>, two</p>');
  editor.commands.insertContent('?');
  await reads([paragraph(', two')]);
  editor.commands.insertContent('!');
  expect(blocks()).toEqual([paragraph('one, two?!')]);
});

test('the place of a paste goes along with what is written above it', async () => {
  begin([paragraph('one'), paragraph('two')], 'two');
  paste('<p>!</p>');
  editor.commands.insertContentAt(1, 'And ');
  await reads([paragraph('!')]);
  expect(blocks()).toEqual([paragraph('And one'), paragraph('two!')]);
});

test('what was chosen is replaced once there is something to replace it', async () => {
  begin([paragraph('one two')], 'one');
  editor.commands.setTextSelection({ from: 1, to: 4 });
  paste('<p>three</p>');
  expect(blocks()).toEqual([paragraph('one two')]);
  await reads([paragraph('three')]);
  expect(blocks()).toEqual([paragraph('three two')]);

  editor.commands.setTextSelection({ from: 1, to: 6 });
  paste('<img>');
  await reads([], { notices: ['images'] });
  expect(blocks()).toEqual([paragraph('three two')]);
  expect(told.at(-1)).toEqual(['images']);
});

test('two pastes at one place stand in their order, whichever is read first', async () => {
  begin([paragraph('one')], 'one');
  paste('<p>two</p>');
  const first = answer;
  paste('<p>three</p>');
  await reads([paragraph('three')]);
  first({ body: JSON.stringify({ blocks: [paragraph('two')] }), notices: [], spaceBefore: false, spaceAfter: false });
  await settled();
  expect(blocks()).toEqual([paragraph('onetwothree')]);
});

test('if the server fails the words go in alone, which is said', async () => {
  begin([paragraph('')], '');
  paste('<ul><li>two</li></ul>', 'two\n\nthree');
  answer(new Error('gone'));
  await settled();
  expect(blocks()).toEqual([paragraph('two'), paragraph('three')]);
  expect(told.at(-1)).toEqual(['unread']);
});

test('if the server does not answer for some seconds the words go in alone, and its answer comes too late', async () => {
  vi.useFakeTimers();
  begin([paragraph('')], '');
  paste('<ul><li>two</li><li>three</li></ul>');
  await vi.advanceTimersByTimeAsync(5000);
  expect(blocks()).toEqual([paragraph('two'), paragraph('three')]);
  answer({ body: JSON.stringify({ blocks: [paragraph('x')] }), notices: [], spaceBefore: false, spaceAfter: false });
  await vi.advanceTimersByTimeAsync(10);
  expect(blocks()).toEqual([paragraph('two'), paragraph('three')]);
});

test('a paste is one step to undo, apart from what was written before and after it', async () => {
  begin([paragraph('one')], 'one');
  editor.commands.insertContent('!');
  paste('<p>two</p><p>three</p>');
  await reads([paragraph('two'), paragraph('three')]);
  editor.commands.insertContent('?');
  undo(editor.state, editor.view.dispatch);
  expect(blocks()).toEqual([paragraph('one!two'), paragraph('three')]);
  undo(editor.state, editor.view.dispatch);
  expect(blocks()).toEqual([paragraph('one!')]);
});

test('whatever is pasted into a list becomes its items, and that this is another shape is said', async () => {
  begin([{ type: 'checklist', items: [line('Passport')] }], 'Passport');
  paste('<h2>Glasses</h2><p>Phone</p>');
  await reads([{ type: 'subHeading', text: line('Glasses') }, paragraph('Phone')]);
  expect(blocks()).toEqual([{ type: 'checklist', items: [line('PassportGlasses'), line('Phone')] }]);
  expect(told.at(-1)).toEqual(['shape']);
});

test('a term takes one line', async () => {
  begin([{ type: 'definitionList', definitions: [{ term: line('Stent'), meaning: line('A tube') }] }], 'Stent');
  paste('<p> or tube</p><p>or so</p>');
  await reads([paragraph('or tube'), paragraph('or so')], { spaceBefore: true });
  expect(blocks()).toEqual([
    { type: 'definitionList', definitions: [{ term: line('Stent or tube or so'), meaning: line('A tube') }] },
  ]);
});

test('a warning takes paragraphs', async () => {
  begin([{ type: 'warning', paragraphs: [line('Never alone')] }], 'Never alone');
  paste('<ul><li>, ever</li><li>Call us</li></ul>');
  await reads([{ type: 'bulletList', items: [line(', ever'), line('Call us')] }]);
  expect(blocks()).toEqual([{ type: 'warning', paragraphs: [line('Never alone, ever'), line('Call us')] }]);
});

test.each([
  ['Drink |water.', 'plenty of', 'Drink plenty of water.'],
  ['Drink| water.', 'always', 'Drink always water.'],
  ['|Drink', 'Always', 'Always Drink'],
  ['Drink|', 'water', 'Drink water'],
  ['Drink | water', 'no', 'Drink no water'],
])('the space at the edge of a paste stays within a line, once: %s', async (text, words, expected) => {
  const [before] = text.split('|');
  begin([paragraph(text.replace('|', ''))], before);
  paste(` ${words} `);
  await reads([paragraph(words)], { spaceBefore: true, spaceAfter: true });
  expect(blocks()).toEqual([paragraph(expected)]);
});

test.each(ONE_OF_EACH)('what was copied of a block of kind $type in an editor of ours is as it was', (block) => {
  begin([paragraph('one')], 'one');
  const { content } = editor.schema.nodeFromJSON(toDocument({ blocks: [paragraph('over'), block] }));
  paste(editor.view.serializeForClipboard(Slice.maxOpen(content)).dom.innerHTML);
  expect(blocks().at(-1)).toEqual(block);
});

test('what was copied in another editor of the same make is read by the server', async () => {
  begin([paragraph('one')], 'one');
  paste('<p data-pm-slice="1 1 []">two <s>three</s></p>');
  expect(blocks()).toEqual([paragraph('one')]);
  await reads([paragraph('two')]);
  expect(blocks()).toEqual([paragraph('onetwo')]);
});

test('what did not come along is told, and the next paste begins anew', async () => {
  begin([paragraph('one')], 'one');
  paste('<p>two <img src="a.png"></p>');
  await reads([paragraph('two')], { notices: ['images'] });
  expect(told.at(-1)).toEqual(['images']);
  paste('<p>three</p>');
  expect(told.at(-1)).toEqual([]);
});
