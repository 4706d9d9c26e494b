import { isAddress, writtenAddress } from 'Frontend/section-body/written-address';
import { expect, test } from 'vitest';
import { before, behind, chosen, paragraph, textOf } from './written';

const TEXT = textOf([paragraph('See (https://clinic.example/a?b=c), or www.clinic.example.'), paragraph('Rest.')]);

test.each([
  ['in it', behind(TEXT, 'https://cli'), 'https://clinic.example/a?b=c'],
  ['before it', before(TEXT, 'https'), 'https://clinic.example/a?b=c'],
  ['behind it', behind(TEXT, 'b=c'), 'https://clinic.example/a?b=c'],
  ['chosen', chosen(TEXT, 'www.clinic.example'), 'www.clinic.example'],
])('an address is found with the cursor %s', (_, state, address) => {
  const found = writtenAddress(state)!;

  expect(found.address).toBe(address);
  expect(state.doc.textBetween(found.from, found.to)).toBe(address);
});

test.each([
  ['elsewhere in the line', behind(TEXT, 'See')],
  ['in another line', behind(TEXT, 'Rest')],
  ['over more than it', chosen(TEXT, 'or www')],
  ['over two lines', chosen(TEXT, 'www', 'Rest')],
])('none is found with the selection %s', (_, state) => {
  expect(writtenAddress(state)).toBeUndefined();
});

test.each([
  ['https://clinic.example', true],
  [' www.clinic.example/a ', true],
  ['our page', false],
  ['see www.clinic.example', false],
  ['', false],
])('whether “%s” is an address alone: %s', (words, is) => {
  expect(isAddress(words)).toBe(is);
});
