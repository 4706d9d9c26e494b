import { textBlocks } from 'Frontend/paste/text';
import { expect, test } from 'vitest';
import { line, paragraph } from '../section-body/written';

const FULL = 'This line is as long as a line of a letter usually is,';

test('without blank lines every line is a paragraph', () => {
  expect(textBlocks('one\ntwo\r\nthree')).toEqual([paragraph('one'), paragraph('two'), paragraph('three')]);
});

test('between blank lines a full line goes on in the next', () => {
  expect(textBlocks(`${FULL} yes\nand goes on\nshort\nafter\n\nanother`)).toEqual([
    paragraph(`${FULL} yes and goes on`),
    paragraph('short'),
    paragraph('after'),
    paragraph('another'),
  ]);
});

test('lines with the sign of an item are lists', () => {
  expect(textBlocks('Bring:\n- a passport\n• glasses\nThen:\n1. wash\n2) dry')).toEqual([
    paragraph('Bring:'),
    { type: 'bulletList', items: [line('a passport'), line('glasses')] },
    paragraph('Then:'),
    { type: 'numberedList', items: [line('wash'), line('dry')] },
  ]);
});

test('an item does not go on from a full line', () => {
  expect(textBlocks(`${FULL} yes\n- item\n\nend`)).toEqual([
    paragraph(`${FULL} yes`),
    { type: 'bulletList', items: [line('item')] },
    paragraph('end'),
  ]);
});

test('a number in a sentence begins no list', () => {
  expect(textBlocks('3 days\n2024. was\n10.5 mg')).toEqual([
    paragraph('3 days'),
    paragraph('2024. was'),
    paragraph('10.5 mg'),
  ]);
});
