import type { Block } from 'Frontend/content/body-json';
import { goBack, goOn, goOnInStep, takeNext, toPlace } from 'Frontend/section-body/part-keys';
import { expect, test } from 'vitest';
import { after, before, behind, blocksOf, cursor, line, paragraph, textOf } from './written';

const STEPS: Block = { type: 'steps', steps: [{ paragraphs: [line('Wash')] }, { paragraphs: [line('Dry')] }] };
const QUOTATION: Block = { type: 'quotation', paragraphs: [line('It was quick')], source: line('A visitor') };
const QUESTION: Block = { type: 'questionAndAnswer', question: line('Why?'), answer: [line('Because')] };
const DEFINITIONS: Block = {
  type: 'definitionList',
  definitions: [
    { term: line('Stent'), meaning: line('A tube') },
    { term: line('Graft'), meaning: line('A patch') },
  ],
};

test('in a paragraph the keys do what they always do', () => {
  const state = behind(textOf([paragraph('one')]), 'one');
  const doing = [goOn, goOnInStep, goBack, takeNext, toPlace(1), toPlace(-1)].map((command) => command(state));
  expect(doing).toEqual([false, false, false, false, false, false]);
});

test('going on in a step divides it', () => {
  const now = after(behind(textOf([STEPS]), 'Wa'), goOn)!;
  expect(blocksOf(now)).toEqual([
    { type: 'steps', steps: ['Wa', 'sh', 'Dry'].map((text) => ({ paragraphs: [line(text)] })) },
  ]);
  expect(cursor(now)).toEqual(['sh', 0]);
});

test('going on in an empty step leaves the steps', () => {
  const begun = after(behind(textOf([STEPS]), 'Dry'), goOn)!;
  const left = after(begun, goOn)!;
  expect(blocksOf(left)).toEqual([STEPS]);
  expect(left.selection.$from.depth).toBe(1);
});

test('a step may have another paragraph', () => {
  const now = after(behind(textOf([STEPS]), 'Wa'), goOnInStep)!;
  expect(blocksOf(now)).toEqual([
    { type: 'steps', steps: [{ paragraphs: [line('Wa'), line('sh')] }, { paragraphs: [line('Dry')] }] },
  ]);
});

test('going on in a term leads to its meaning and takes along what stands behind', () => {
  const now = after(behind(textOf([DEFINITIONS]), 'Ste'), goOn)!;
  expect(blocksOf(now)).toEqual([
    {
      type: 'definitionList',
      definitions: [
        { term: line('Ste'), meaning: line('ntA tube') },
        { term: line('Graft'), meaning: line('A patch') },
      ],
    },
  ]);
  expect(cursor(now)).toEqual(['ntA tube', 0]);
});

test('going on behind a meaning begins another pair, and out of an empty pair ends the list', () => {
  const begun = after(behind(textOf([DEFINITIONS]), 'A patch'), goOn)!;
  expect([cursor(begun), begun.selection.$from.parent.type.name]).toEqual([['', 0], 'definitionTerm']);

  const left = after(begun, goOn)!;
  expect(blocksOf(left)).toEqual([DEFINITIONS]);
  expect(left.selection.$from.parent.type.name).toBe('paragraph');
});

test('going on from a question leads to its answer, and from an empty answer to another question', () => {
  const inAnswer = after(behind(textOf([QUESTION]), 'Why?'), goOn)!;
  expect(cursor(inAnswer)).toEqual(['Because', 0]);

  const another = after(after(behind(textOf([QUESTION]), 'Because'), goOn)!, goOn)!;
  expect(another.selection.$from.parent.type.name).toBe('question');
  expect(another.doc.childCount).toBe(2);
  expect(blocksOf(another)).toEqual([QUESTION]);
});

test('going on from an empty line of a quotation leads to its source, and from there out of it', () => {
  const begun = after(behind(textOf([QUOTATION]), 'quick'), goOn)!;
  const source = after(begun, goOn)!;
  expect(cursor(source)).toEqual(['A visitor', 0]);

  const left = after(behind(textOf([QUOTATION]), 'A visitor'), goOn)!;
  expect(cursor(left)).toEqual(['', 0]);
  expect(left.selection.$from.parent.type.name).toBe('paragraph');
  expect(blocksOf(left)).toEqual([QUOTATION]);
});

test('going back takes the first pair out of its list', () => {
  expect(blocksOf(after(before(textOf([DEFINITIONS]), 'Stent'), goBack)!)).toEqual([
    paragraph('Stent'),
    paragraph('A tube'),
    { type: 'definitionList', definitions: [{ term: line('Graft'), meaning: line('A patch') }] },
  ]);
});

test('going back from a meaning joins it with its term', () => {
  const now = after(before(textOf([DEFINITIONS]), 'A tube'), goBack)!;
  expect(cursor(now)).toEqual(['StentA tube', 5]);
});

test('going back before a question or a quotation makes paragraphs of it', () => {
  expect(blocksOf(after(before(textOf([QUESTION]), 'Why?'), goBack)!)).toEqual([
    paragraph('Why?'),
    paragraph('Because'),
  ]);
  expect(blocksOf(after(before(textOf([QUOTATION]), 'It was'), goBack)!)).toEqual([
    paragraph('It was quick'),
    paragraph('A visitor'),
  ]);
});

test('within a line, going back and taking in do what they always do', () => {
  const state = behind(textOf([DEFINITIONS]), 'Ste');
  expect([goBack(state), takeNext(state)]).toEqual([false, false]);
});

test('the end of a term takes in its meaning', () => {
  const now = after(behind(textOf([DEFINITIONS]), 'Stent'), takeNext)!;
  expect(cursor(now)).toEqual(['StentA tube', 5]);
});

test('places are reached one after the other, and then the key leaves the text', () => {
  const meaning = after(before(textOf([DEFINITIONS]), 'Stent'), toPlace(1))!;
  expect(cursor(meaning)).toEqual(['A tube', 6]);
  expect(cursor(after(meaning, toPlace(1))!)).toEqual(['Graft', 5]);
  expect(cursor(after(meaning, toPlace(-1))!)).toEqual(['Stent', 5]);

  expect(toPlace(1)(behind(textOf([DEFINITIONS, paragraph('below')]), 'A patch'))).toBe(false);
  expect(toPlace(-1)(behind(textOf([paragraph('above'), DEFINITIONS]), 'Stent'))).toBe(false);
});

test('the source of a quotation is reached from its last line and from its first', () => {
  const long: Block = { ...QUOTATION, paragraphs: [line('It was quick'), line('and kind')] } as Block;
  expect(cursor(after(behind(textOf([long]), 'It was'), toPlace(1))!)).toEqual(['A visitor', 9]);
});

test('a step has no places to go to: the key leaves the text', () => {
  expect(toPlace(1)(behind(textOf([STEPS]), 'Wash'))).toBe(false);
});
