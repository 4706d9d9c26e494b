import { blockOf, placeOf } from 'Frontend/section-body/place';
import { expect, test } from 'vitest';
import { behind, line, paragraph, textOf } from './written';

const { doc } = textOf([
  paragraph('Rest a while'),
  { type: 'bulletList', items: [line('Rest a while'), line('Drink')] },
  paragraph('Rest'),
]);

function words(place: ReturnType<typeof placeOf>) {
  return place && doc.textBetween(place.from, place.to);
}

test('a line is found in the block that is meant', () => {
  const first = placeOf(doc, 0, 'Rest a while', 5, 6)!;
  const second = placeOf(doc, 1, 'Rest a while', 7, 12)!;

  expect([words(first), words(second)]).toEqual(['a', 'while']);
  expect(second.from).toBeGreaterThan(doc.firstChild!.nodeSize);
});

test('blocks without words do not count', () => {
  const { schema } = doc.type;
  const spaced = doc.copy(doc.content.addToStart(schema.nodes.paragraph.create()));

  expect(placeOf(spaced, 2, 'Rest', 0, 4)!.from).toBe(placeOf(doc, 2, 'Rest', 0, 4)!.from + 2);
});

test('a line that is no longer in its block is sought in the whole text', () => {
  expect(words(placeOf(doc, 0, 'Drink', 0, 5))).toBe('Drink');
  expect(words(placeOf(doc, 9, 'Drink', 0, 5))).toBe('Drink');
});

test('a line that is gone is nowhere, be it part of another', () => {
  expect(placeOf(doc, 0, 'while', 0, 5)).toBeUndefined();
});

test('the cursor is in a block that is counted among those with words', () => {
  const text = textOf([paragraph('one'), paragraph(''), paragraph('two'), paragraph('three')]);
  expect(['one', 'two', 'three'].map((words) => blockOf(text.doc, behind(text, words).selection))).toEqual([0, 1, 2]);
});
