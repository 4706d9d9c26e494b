// @vitest-environment jsdom
import 'Frontend/section-body/toolbar';
import type { SectionBodyToolbar, ToolTexts } from 'Frontend/section-body/toolbar';
import { afterEach, expect, test } from 'vitest';

const TOOLS = [
  'bold',
  'italic',
  'superscript',
  'link',
  'comment',
  'subHeading',
  'bulletList',
  'orderedList',
  'keyPoints',
  'warning',
  'more',
];
const texts = Object.fromEntries(TOOLS.map((name) => [name, `The ${name} tool`]));

afterEach(() => document.body.replaceChildren());

async function toolbar(readonly: boolean) {
  const tools = document.createElement('section-body-toolbar') as SectionBodyToolbar;
  Object.assign(tools, { texts: { ...texts, keyNames: {} } as unknown as ToolTexts, readonly });
  document.body.append(tools);
  await tools.updateComplete;
  return [...tools.querySelectorAll('button')];
}

function nameOf(tool: HTMLElement): string {
  return tool.getAttribute('aria-label') ?? tool.textContent!.trim();
}

test('every tool has a name, and something to be seen by', async () => {
  const tools = await toolbar(false);

  expect(tools.map(nameOf)).toEqual(TOOLS.map((name) => texts[name]));
  expect(tools.filter((tool) => !tool.textContent!.trim() && !tool.querySelector('.glyph'))).toEqual([]);
});

test('who only reads has one tool, with its picture and its name', async () => {
  const [comment, ...others] = await toolbar(true);

  expect(others).toEqual([]);
  expect(nameOf(comment)).toBe(texts.comment);
  expect([...comment.children].map((part) => [part.className, part.textContent])).toEqual([
    ['glyph glyph-comment', ''],
    ['name', texts.comment],
  ]);
});
