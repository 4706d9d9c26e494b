import type { Block } from 'Frontend/content/body-json';
import { expect, test } from 'vitest';

/** How the styles name each kind of block. */
const KINDS: Record<Block['type'], string> = {
  paragraph: 'p',
  subHeading: 'h3',
  bulletList: 'ul',
  numberedList: 'ol',
  keyPoints: '.key',
  checklist: '.check',
  warning: '.warn',
  steps: '.steps',
  quotation: '.quote',
  definitionList: 'dl',
  questionAndAnswer: '.qa',
};
/** What else a block is made of. */
const PARTS = ['li', 'dt', 'dd', 'blockquote', 'figcaption', '.q', '.source'];
const WHERE_TEXTS_STAND = /\.(reading|ProseMirror)(?![\w-])|\.text (?!>)/;
/** Where nothing is written yet is no look of a block: only the editor has it. */
const EMPTY = /trailingBreak|is-editor-empty/;

/** Where words stand that somebody wrote in a language of their choice, paragraph by paragraph. */
const OF_PEOPLE = [
  ['what a visitor sent', 'inquiry.css', '.inquiry .message'],
  ['its begin in the list', 'inquiry.css', '.inquiry-row .words'],
  ['a note on it', 'inquiry.css', '.timeline .note'],
  ['what a visitor is writing', 'website.css', 'textarea'],
  ['what is being written in the portal', 'portal.css', 'textarea'],
  ['a remark', 'topic-comments.css', '.comments .remark .text'],
  ['what was said, in a history', 'topic-history.css', '.act .words'],
  ['a line of what is imported', 'import.css', '.source-lines .text'],
  ['a section', 'blocks.css', ':is(.reading, .ProseMirror) :is(h2.sub, h3, p, li, dt, dd, figcaption)'],
];

interface Rule {
  selector: string;
  says: string;
}

const sheets = Object.entries(
  import.meta.glob<string>('../../../frontend/styles/*.css', { query: '?raw', import: 'default', eager: true }),
).map(([path, css]) => {
  const rules = rulesOf(css);
  return { file: path.replace(/^.*\//, ''), rules, selectors: rules.map(({ selector }) => selector) };
});

function rulesOf(css: string): Rule[] {
  const rules = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)/g);
  return [...rules]
    .map(([, selector, says]) => ({ selector: selector.trim().replace(/\s+/g, ' '), says }))
    .filter(({ selector }) => !selector.startsWith('@'));
}

function names(selector: string, kind: string): boolean {
  const escaped = kind.replace('.', '\\.');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w-])`).test(selector);
}

const blocks = sheets.find(({ file }) => file === 'blocks.css')!.selectors;

test.each(Object.entries(KINDS))('of the kind %s the styles of blocks say how it looks', (_type, kind) => {
  expect(blocks.filter((selector) => names(selector, kind))).not.toEqual([]);
});

test('each of their rules holds in the editor as on the page, but for what is said to be of one', () => {
  const ofOne = blocks.filter((selector) => !selector.startsWith(':is(.reading'));
  expect(ofOne).toEqual(['.reading p', 'sup', '.ProseMirror :is(.key, .warn)::before', '.reading .qa .q']);
});

test('nothing else says how a block looks', () => {
  const others = sheets
    .filter(({ file }) => file !== 'blocks.css')
    .flatMap(({ file, selectors }) =>
      selectors
        .filter((selector) => WHERE_TEXTS_STAND.test(selector) && !EMPTY.test(selector))
        .filter((selector) => [...Object.values(KINDS), ...PARTS].some((kind) => names(selector, kind)))
        .map((selector) => `${file}: ${selector}`),
    );
  expect(others).toEqual([]);
});

test('the page, which has nothing but its text, says so nowhere else either', () => {
  const website = sheets.find(({ file }) => file === 'website.css')!.selectors;
  const ofBlocks = Object.values(KINDS).filter((kind) => kind.startsWith('.'));
  expect(website.filter((selector) => ofBlocks.some((kind) => names(selector, kind)))).toEqual([]);
});

test.each(OF_PEOPLE)('of %s each paragraph runs in its own direction', (_what, file, place) => {
  const { rules } = sheets.find((sheet) => sheet.file === file)!;
  const directed = rules.filter(({ says }) => says.includes('unicode-bidi: plaintext'));
  const places = directed.flatMap(({ selector }) => selector.split(/, (?![^(]*\))/));
  expect(places).toContain(place);
});

test('no style depends on whether something is anywhere in the shell, a comparison or a rehearsal: each change would style all of it', () => {
  const asking = sheets.flatMap(({ selectors }) =>
    selectors.filter((selector) => /\.(app|compare|publish|work|compared)(:not\()?:has\(/.test(selector)),
  );
  expect(asking).toEqual([]);
});
