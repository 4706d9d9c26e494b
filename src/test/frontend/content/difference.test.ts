import { difference } from 'Frontend/content/difference';
import { expect, test } from 'vitest';
import { paragraph, textOf } from '../section-body/written';

function between(before: string, after: string) {
  const found = difference(textOf([paragraph(before)]).doc.firstChild!, textOf([paragraph(after)]).doc.firstChild!);
  return found && [before.slice(found.from, found.to), found.slice.content.textBetween(0, found.slice.content.size)];
}

test.each([
  ['one two three', 'one 2 three', ['two', '2']],
  ['one', 'one two', ['', ' two']],
  ['one two', 'two', ['one ', '']],
  ['boo', 'booo', ['', 'o']],
  ['booo', 'boo', ['o', '']],
  ['banana', 'bananana', ['', 'na']],
])('between "%s" and "%s" is the smallest stretch that differs', (before, after, changed) => {
  expect(between(before, after)).toEqual(changed);
});

test('between equal nodes there is none', () => {
  expect(between('one', 'one')).toBeUndefined();
});
