// @vitest-environment jsdom

import { toDocument } from 'Frontend/content/body-json';
import { blockAt, joinLists, sectionBody } from 'Frontend/section-body/schema';
import { Editor } from '@tiptap/core';
import { DOMParser, DOMSerializer, Fragment, Slice } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { blocksOf, LABELS, line, ONE_OF_EACH, paragraph, placeOf, schema, textOf } from './written';

test.each(ONE_OF_EACH)('what is copied of a block of kind $type is what is pasted', (block) => {
  const { doc } = textOf([block]);
  const page = document.createElement('div');
  page.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));

  expect(DOMParser.fromSchema(schema).parse(page).toJSON()).toEqual(doc.toJSON());
});

test('headings of every level are the one that a body has', () => {
  const page = document.createElement('div');
  page.innerHTML = '<h1>One</h1><h2>Two</h2><h6>Six</h6>';

  expect(
    DOMParser.fromSchema(schema)
      .parse(page)
      .children.map((node) => node.type.name),
  ).toEqual(['subHeading', 'subHeading', 'subHeading']);
});

test('a link that leads where none may go is plain text', () => {
  const page = document.createElement('div');
  page.innerHTML = '<p><a href="javascript:alert(1)">here</a> and <a href="clinic.example">there</a></p>';

  const [plain, linked] = DOMParser.fromSchema(schema).parse(page).firstChild!.children;

  expect([plain.textContent, plain.marks]).toEqual(['here and ', []]);
  expect([linked.textContent, linked.marks[0].attrs]).toEqual(['there', { href: 'https://clinic.example/' }]);
});

test('a list holds no list', () => {
  const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] };
  const outer = { type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] };

  expect(() => schema.nodeFromJSON(inner).check()).not.toThrow();
  expect(() => schema.nodeFromJSON(outer).check()).toThrow('Invalid content');
});

test('lists of one kind that come one after the other are one, others stay apart', () => {
  const list = (item: string) => ({ type: 'bulletList' as const, items: [line(item)] });
  const text = textOf([list('Apples'), list('Pears'), paragraph('and'), list('Plums')]);

  const { content } = joinLists(new Slice(text.doc.content, 0, 0));

  expect(blocksOf(text.apply(text.tr.replaceWith(0, text.doc.content.size, content)))).toEqual([
    { type: 'bulletList', items: [line('Apples'), line('Pears')] },
    paragraph('and'),
    list('Plums'),
  ]);
  expect(joinLists(new Slice(Fragment.empty, 0, 0)).size).toBe(0);
});

test.each([
  ['Apples', 'bulletList'],
  ['First', 'orderedList'],
  ['A small tube', 'definitionList'],
  ['About', 'paragraph'],
])('"%s" stands in a %s', (words, kind) => {
  const text = textOf(ONE_OF_EACH);
  expect(blockAt(text.doc, placeOf(text, words))).toBe(kind);
});

test.each([
  ['1.', 'orderedList'],
  ['1)', 'orderedList'],
  ['3.', 'paragraph'],
  ['2024.', 'paragraph'],
])('%s and a space make a block of kind %s', (typed, kind) => {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: sectionBody(LABELS),
    content: toDocument({ blocks: [paragraph(typed)] }),
  });
  const end = typed.length + 1;
  editor.commands.setTextSelection(end);
  editor.view.someProp('handleTextInput', (type) => type(editor.view, end, end, ' ', () => editor.state.tr));

  expect(editor.state.doc.firstChild!.type.name).toBe(kind);
  editor.destroy();
});
