import { linkTarget } from 'Frontend/content/link-target';
import { expect, test } from 'vitest';
import { table } from '../table';

test.each([
  ['https://clinic.example/a', 'https://clinic.example/a'],
  ['HTTP://Clinic.Example', 'http://clinic.example/'],
  ['clinic.example/visit?day=1', 'https://clinic.example/visit?day=1'],
  [' www.clinic.example ', 'https://www.clinic.example/'],
  ['desk@clinic.example', 'mailto:desk@clinic.example'],
  ['mailto:desk@clinic.example', 'mailto:desk@clinic.example'],
  ['+49 (30) 123-456', 'tel:+4930123456'],
  ['tel:030 123456', 'tel:030123456'],
  ['https://clinic.example/a|b', 'https://clinic.example/a%7Cb'],
])('"%s" leads to %s', (typed, address) => {
  expect(linkTarget(typed)).toBe(address);
});

test.each(table('phones'))('"%s" is dialled as %s', (written, dialled) => {
  expect(linkTarget(written)).toBe(dialled === '-' ? undefined : dialled);
});

test.each([
  ['tel:116117', 'tel:116117'],
  ['123.clinic.example', 'https://123.clinic.example/'],
])('"%s" leads to %s', (typed, address) => {
  expect(linkTarget(typed)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'mailto:nobody',
  'file:///etc/passwd',
  'https://exa mple.example/',
  'https://under_score.example/',
  'the waiting room',
  '',
])('"%s" leads nowhere', (typed) => {
  expect(linkTarget(typed)).toBeUndefined();
});

test('an address of more than 2000 letters leads nowhere', () => {
  const address = (letters: number) =>
    `https://clinic.example/${'a'.repeat(letters - 'https://clinic.example/'.length)}`;

  expect(linkTarget(address(2000))).toBe(address(2000));
  expect(linkTarget(address(2001))).toBeUndefined();
});
