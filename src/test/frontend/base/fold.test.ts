import { fold } from 'Frontend/base/fold';
import { expect, test } from 'vitest';
import { table } from '../table';

test.each(table('folding'))('"%s" is found as "%s"', (stored, asked) => {
  expect(fold(stored)).toBe(fold(asked));
  expect(fold(stored)).not.toBe('');
});
