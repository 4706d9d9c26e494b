import { distance, moved, type Target } from 'Frontend/editor/outline-moves';
import { expect, test } from 'vitest';

const ROWS = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];

function after(...moves: [string, number][]): string {
  return moved(
    ROWS,
    moves.map(([section, by]) => ({ section, by })),
  )
    .map(({ id }) => id)
    .join('');
}

test('what is moved is shown where it will be', () => {
  expect(after(['a', 1])).toBe('bacd');
  expect(after(['d', -3])).toBe('dabc');
});

test('one move stands on the one before', () => {
  expect(after(['a', 1], ['a', 1], ['a', 1])).toBe('bcda');
  expect(after(['a', 1], ['c', -2])).toBe('cbad');
});

test('a move over the end or of a section that is gone changes nothing', () => {
  expect(after(['a', -1], ['d', 1], ['gone', 1])).toBe('abcd');
});

test.each([
  ['d', 'b', 'before', 'adbc'],
  ['d', 'b', 'after', 'abdc'],
  ['a', 'c', 'before', 'bacd'],
  ['a', 'c', 'after', 'bcad'],
  ['a', 'd', 'after', 'bcda'],
  ['c', 'a', 'before', 'cabd'],
  ['b', 'a', 'after', 'abcd'],
  ['b', 'c', 'before', 'abcd'],
  ['b', 'b', 'after', 'abcd'],
] as [string, string, Target['side'], string][])('%s dropped on %s lands %s it: %s', (section, onto, side, order) => {
  expect(after([section, distance(ROWS, section, { section: onto, side })])).toBe(order);
});

test('the rows that were given stay as they are', () => {
  moved(ROWS, [{ section: 'a', by: 1 }]);
  expect(ROWS.map(({ id }) => id).join('')).toBe('abcd');
});
