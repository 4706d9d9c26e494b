import type { Block } from 'Frontend/content/body-json';
import { toDocument } from 'Frontend/content/body-json';
import { TAKEN_OVER, takenOver } from 'Frontend/section-body/received';
import { expect, test } from 'vitest';
import { behind, blocksOf, cursor, line, ONE_OF_EACH, paragraph, textOf } from './written';

function received(state: ReturnType<typeof textOf>, blocks: Block[]) {
  return takenOver(state, toDocument({ blocks }));
}

test.each([
  ['a word within a line', [paragraph('one two three')], [paragraph('one 2 three')]],
  ['a repeated letter', [paragraph('boo')], [paragraph('booo')]],
  ['a letter less of several', [paragraph('booo')], [paragraph('boo')]],
  [
    'a block between two',
    [paragraph('one'), paragraph('three')],
    [paragraph('one'), paragraph('two'), paragraph('three')],
  ],
  ['a block at the end', [paragraph('one')], [paragraph('one'), paragraph('two')]],
  ['a block less', [paragraph('one'), paragraph('two')], [paragraph('two')]],
  ['another kind of block', [paragraph('one')], [{ type: 'bulletList' as const, items: [line('one')] }]],
  [
    'an item of a list',
    ONE_OF_EACH,
    [...ONE_OF_EACH.slice(0, 2), { type: 'bulletList' as const, items: [line('Apples')] }],
  ],
  ['everything', ONE_OF_EACH, [paragraph('new')]],
] as [string, Block[], Block[]][])('%s is taken over', (_what, mine, theirs) => {
  const state = textOf(mine);
  expect(blocksOf(state.apply(received(state, theirs)))).toEqual(theirs);
});

test('the cursor stays at its letter while others write elsewhere', () => {
  const state = behind(textOf([paragraph('above'), paragraph('where I write')]), 'where');

  const now = state.apply(received(state, [paragraph('far above'), paragraph('new'), paragraph('where I write')]));

  expect(cursor(now)).toEqual(['where I write', 5]);
});

test('the cursor stays at its letter while others write in the same line', () => {
  const state = behind(textOf([paragraph('where I write')]), 'where');

  expect(cursor(state.apply(received(state, [paragraph('where I write, too')])))).toEqual(['where I write, too', 5]);
});

test('a line that is only on screen stays', () => {
  const begun = textOf([paragraph('one'), paragraph('two')]);
  const state = begun.apply(begun.tr.insert(5, begun.schema.nodes.paragraph.create()));

  const now = state.apply(received(state, [paragraph('one'), paragraph('2')]));

  expect(now.doc.children.map((node) => node.textContent)).toEqual(['one', '', '2']);
});

test('what others wrote is not sent back, and not undone here', () => {
  const tr = received(textOf([paragraph('one')]), [paragraph('two')]);

  expect([tr.getMeta(TAKEN_OVER), tr.getMeta('addToHistory')]).toEqual([true, false]);
});

test('nothing new changes nothing', () => {
  expect(received(textOf(ONE_OF_EACH), ONE_OF_EACH).docChanged).toBe(false);
});
