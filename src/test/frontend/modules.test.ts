import ts from 'typescript';
import { expect, test } from 'vitest';

/** What each folder may lead to: other folders, single files of them, and packages. */
const MAY_USE: Record<string, string[]> = {
  base: ['lit', '@vaadin/a11y-base', '@vaadin/context-menu'],
  content: ['base', '@tiptap/core', '@tiptap/pm'],
  paste: ['content', '@tiptap/core', '@tiptap/pm'],
  history: ['base', 'content', 'lit', '@tiptap/pm'],
  'section-body': [
    'base',
    'content',
    'paste',
    'history',
    'lit',
    '@tiptap/core',
    '@tiptap/pm',
    '@tiptap/extensions',
    '@tiptap/extension-bold',
    '@tiptap/extension-document',
    '@tiptap/extension-italic',
    '@tiptap/extension-list',
    '@tiptap/extension-paragraph',
    '@tiptap/extension-text',
  ],
  editor: ['base', 'history/keys', 'section-body/text-cursor', 'lit'],
  inquiry: ['base', 'lit'],
  compare: ['base'],
  acts: ['base'],
  site: ['base', 'lit'],
  plan: ['base'],
  palette: ['base', 'styles/palette.css?inline', 'lit'],
  'key-list': [
    'base',
    'acts/keys',
    'compare/keys',
    'editor/keys',
    'inquiry/keys',
    'palette/keys',
    'section-body/keys',
    'styles/keys.css?inline',
    'lit',
  ],
};

/** What is loaded with the text of a section, and nowhere else. */
const WRITES = ['content', 'paste', 'history', 'section-body'];

const sources = import.meta.glob<string>(['../../../frontend/**/*.ts', '!../../../frontend/generated/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const files = Object.entries(sources).map(([path, source]) => {
  const file = path.replace(/^.*\/frontend\//, '');
  return { file, folder: file.replace(/\/?[^/]*$/, ''), uses: usesOf(file, source) };
});

test('every script is in a folder of the table', () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ folder }) => !(folder in MAY_USE)).map(({ file }) => file)).toEqual([]);
});

test('a folder uses only what it may', () => {
  const forbidden = files.flatMap(({ file, folder, uses }) =>
    uses.filter((used) => !mayUse(folder, used)).map((used) => `${file} uses ${used}`),
  );
  expect(forbidden).toEqual([]);
});

test('what a folder may use, it uses', () => {
  const unused = Object.entries(MAY_USE).flatMap(([folder, allowed]) => {
    const uses = files.filter((file) => file.folder === folder).flatMap((file) => file.uses);
    return allowed.filter((each) => !uses.some((used) => isPartOf(used, each))).map((each) => `${folder}: ${each}`);
  });
  expect(unused).toEqual([]);
});

test('no folder leads back to itself', () => {
  const below = (folder: string): string[] =>
    (MAY_USE[folder] ?? []).map((used) => used.split('/')[0]).flatMap((used) => [used, ...below(used)]);
  expect(Object.keys(MAY_USE).filter((folder) => below(folder).includes(folder))).toEqual([]);
});

test('only what a text is written with leads to TipTap, by however many files', () => {
  const led = files
    .filter(({ folder }) => !WRITES.includes(folder))
    .filter(({ file }) => reachedFrom(file).some((used) => used.startsWith('@tiptap/')));
  expect(led.map(({ file }) => file)).toEqual([]);
});

function reachedFrom(file: string, reached = new Set<string>()): string[] {
  for (const used of files.find((each) => each.file === `${file.replace(/\.ts$/, '')}.ts`)?.uses ?? []) {
    if (!reached.has(used)) {
      reached.add(used);
      reachedFrom(used, reached);
    }
  }
  return [...reached];
}

/** What a script imports, types too: files as they stand in the front end, else the name of a package. */
function usesOf(file: string, source: string): string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => {
    return fileName.startsWith('.') ? new URL(fileName, `file:///${file}`).href.slice('file:///'.length) : fileName;
  });
}

function mayUse(folder: string, used: string): boolean {
  return [folder, ...(MAY_USE[folder] ?? [])].some((allowed) => isPartOf(used, allowed));
}

function isPartOf(used: string, allowed: string): boolean {
  return used === allowed || used.startsWith(`${allowed}/`);
}
