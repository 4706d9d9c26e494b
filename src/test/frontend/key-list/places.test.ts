import { PLACES } from 'Frontend/key-list/places';
import Bold from '@tiptap/extension-bold';
import Italic from '@tiptap/extension-italic';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { expect, test } from 'vitest';

const texts = Object.values(
  import.meta.glob<string>('../../../main/resources/vaadin-i18n/*.properties', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

function namesBelow(prefix: string): string[] {
  const names = [...texts.matchAll(/^([\w.-]+)=/gm)].map(([, key]) => key).filter((key) => key.startsWith(prefix));
  return [...new Set(names)].map((key) => key.slice(prefix.length)).sort();
}

test('every place has a name on screen, and no other has', () => {
  expect(namesBelow('keys.place.')).toEqual(Object.keys(PLACES).sort());
});

test('what keys do is said on screen, and nothing that none does', () => {
  const does = Object.entries(PLACES).flatMap(([place, keys]) => Object.keys(keys).map((name) => `${place}.${name}`));
  expect(namesBelow('keys.does.')).toEqual(does.sort());
});

test('every key that is written out has a name', () => {
  const parts = Object.values(PLACES).flatMap((keys) =>
    Object.values(keys)
      .flat()
      .flatMap((key) => key.split('-')),
  );
  const named = new Set(parts.filter((part) => /^[A-Z][a-z]+$/.test(part)));
  expect([...named].sort()).toEqual(namesBelow('keys.name.'));
});

test.each(Object.entries(PLACES))('in the place %s every key does one thing', (_place, does) => {
  const keys = Object.values(does).flat();
  expect(keys).toEqual([...new Set(keys)]);
});

test.each([
  ['bold', Bold],
  ['italic', Italic],
  ['undo', UndoRedo],
  ['redo', UndoRedo],
])('TipTap has the key for %s that we tell', (name, extension) => {
  const shortcuts = extension.config.addKeyboardShortcuts as (this: object) => object;
  const bound = Object.keys(shortcuts.call({}));
  const [told] = PLACES.text[name];
  const inOrder = (key: string) => key.split('-').sort().join('-');
  expect(bound.map(inOrder)).toContain(inOrder(told));
});
