import { halvesAtCursor } from 'Frontend/section-body/split';
import { expect, test } from 'vitest';
import { behind, line, paragraph, textOf } from './written';

const TEXT = [
  paragraph('Come early'),
  { type: 'bulletList' as const, items: [line('Apples'), line('Pears')] },
  { type: 'questionAndAnswer' as const, question: line('Why?'), answer: [line('Because')] },
  {
    type: 'definitionList' as const,
    definitions: [
      { term: line('Stent'), meaning: line('A tube') },
      { term: line('Graft'), meaning: line('A patch') },
    ],
  },
];
const [come, list, question, definitions] = TEXT;

function halves(words: string) {
  const { before, after } = halvesAtCursor(behind(textOf(TEXT), words));
  return [JSON.parse(before).blocks, JSON.parse(after).blocks];
}

test('a paragraph is divided where the cursor is', () => {
  expect(halves('Come')).toEqual([[paragraph('Come')], [paragraph(' early'), list, question, definitions]]);
});

test('a list is divided into two', () => {
  expect(halves('Apples')).toEqual([
    [come, { type: 'bulletList', items: [line('Apples')] }],
    [{ type: 'bulletList', items: [line('Pears')] }, question, definitions],
  ]);
});

test('what belongs together goes to the second half', () => {
  expect(halves('Because')).toEqual([
    [come, list],
    [question, definitions],
  ]);
});

test('definitions are divided between pairs', () => {
  expect(halves('A pa')).toEqual([
    [come, list, question, { type: 'definitionList', definitions: [{ term: line('Stent'), meaning: line('A tube') }] }],
    [{ type: 'definitionList', definitions: [{ term: line('Graft'), meaning: line('A patch') }] }],
  ]);
});
