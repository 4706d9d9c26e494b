import type { Block } from 'Frontend/content/body-json';
import { toggleBlock } from 'Frontend/section-body/blocks';
import { AllSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { after, behind, blocksOf, chosen, cursor, line, ONE_OF_EACH, paragraph, textOf } from './written';

const THREE = [paragraph('one'), paragraph('two'), paragraph('three')];

function set(name: string, blocks: Block[], from: string, to = from) {
  return blocksOf(after(chosen(textOf(blocks), from, to), toggleBlock(name))!);
}

test.each([
  ['bulletList', { type: 'bulletList', items: [line('one'), line('two'), line('three')] }],
  ['orderedList', { type: 'numberedList', items: [line('one'), line('two'), line('three')] }],
  ['keyPoints', { type: 'keyPoints', items: [line('one'), line('two'), line('three')] }],
  ['checklist', { type: 'checklist', items: [line('one'), line('two'), line('three')] }],
  ['warning', { type: 'warning', paragraphs: [line('one'), line('two'), line('three')] }],
  ['steps', { type: 'steps', steps: ['one', 'two', 'three'].map((text) => ({ paragraphs: [line(text)] })) }],
  ['quotation', { type: 'quotation', paragraphs: [line('one'), line('two'), line('three')] }],
  ['questionAndAnswer', { type: 'questionAndAnswer', question: line('one'), answer: [line('two'), line('three')] }],
  [
    'definitionList',
    {
      type: 'definitionList',
      definitions: [
        { term: line('one'), meaning: line('two') },
        { term: line('three'), meaning: [] },
      ],
    },
  ],
] as [string, Block][])('paragraphs become a block of kind %s', (name, block) => {
  expect(set(name, THREE, 'one', 'three')).toEqual([block]);
});

test.each(ONE_OF_EACH.slice(1))('what is of kind $type already becomes paragraphs', (block) => {
  const name = block.type === 'numberedList' ? 'orderedList' : block.type;
  const words = textOf([block])
    .doc.textBetween(0, textOf([block]).doc.content.size, '|')
    .split('|')
    .filter(Boolean);

  expect(set(name, [block], words[0], words.at(-1))).toEqual(words.map(paragraph));
});

test('a list takes only the paragraphs that are chosen', () => {
  expect(set('bulletList', THREE, 'two')).toEqual([
    paragraph('one'),
    { type: 'bulletList', items: [line('two')] },
    paragraph('three'),
  ]);
});

test('a list changes as a whole, whatever of it is chosen', () => {
  const list: Block = { type: 'bulletList', items: [line('one'), line('two')] };
  expect(set('checklist', [list], 'two')).toEqual([{ ...list, type: 'checklist' }]);
});

test('one line of a list becomes a heading, the others stay items', () => {
  const list: Block = { type: 'bulletList', items: [line('one'), line('two'), line('three')] };
  expect(set('subHeading', [list], 'two')).toEqual([
    { type: 'bulletList', items: [line('one')] },
    { type: 'subHeading', text: line('two') },
    { type: 'bulletList', items: [line('three')] },
  ]);
});

test('a new list joins its neighbours, a new question none', () => {
  const list = (item: string): Block => ({ type: 'bulletList', items: [line(item)] });
  const question: Block = { type: 'questionAndAnswer', question: line('Why?'), answer: [line('So')] };

  expect(set('bulletList', [list('one'), paragraph('two'), list('three')], 'two')).toEqual([
    { type: 'bulletList', items: [line('one'), line('two'), line('three')] },
  ]);
  expect(set('questionAndAnswer', [question, paragraph('How?')], 'How?')).toEqual([
    question,
    { type: 'questionAndAnswer', question: line('How?'), answer: [[]] },
  ]);
});

test('the cursor stays at its letter', () => {
  expect(cursor(after(behind(textOf(THREE), 'tw'), toggleBlock('steps'))!)).toEqual(['two', 2]);
});

test('the whole text is not set as one block', () => {
  const state = textOf(THREE);
  const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));

  expect(toggleBlock('bulletList')(all)).toBe(false);
});
