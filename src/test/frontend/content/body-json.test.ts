import { type Body, toBody, toDocument } from 'Frontend/content/body-json';
import { expect, test } from 'vitest';
import { line, ONE_OF_EACH, paragraph, schema } from '../section-body/written';

test.each(ONE_OF_EACH)('a block of kind $type comes back as it was', (block) => {
  const document = toDocument({ blocks: [block] });

  schema.nodeFromJSON(document).check();
  expect(toBody(document)).toEqual({ blocks: [block] });
});

test('a text without words is one empty paragraph to write in, and nothing for the server', () => {
  expect(toDocument({ blocks: [] })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(toBody({ type: 'doc', content: [{ type: 'paragraph' }, textual('paragraph', ' \t ')] })).toEqual({
    blocks: [],
  });
});

test('lines without words are left out of a block that has some', () => {
  const list = { type: 'bulletList', content: [item('Apples'), item('  '), item('Pears')] };

  expect(toBody({ type: 'doc', content: [list] }).blocks).toEqual([
    { type: 'bulletList', items: [line('Apples'), line('Pears')] },
  ]);
});

test('a question that waits for its answer keeps a place for it', () => {
  const question = { type: 'questionAndAnswer', content: [textual('question', 'Why?'), { type: 'paragraph' }] };

  expect(toBody({ type: 'doc', content: [question] }).blocks).toEqual([
    { type: 'questionAndAnswer', question: line('Why?'), answer: [[]] },
  ]);
});

test('a quotation without a source says nothing of one', () => {
  const quotation = { type: 'quotation', content: [textual('paragraph', 'Quick'), { type: 'quotationSource' }] };

  expect(toBody({ type: 'doc', content: [quotation] }).blocks).toEqual([
    { type: 'quotation', paragraphs: [line('Quick')] },
  ]);
});

test('equal looks are equal JSON, in whatever order the editor has them', () => {
  const marks = [{ type: 'link', attrs: { href: 'https://clinic.example/' } }, { type: 'italic' }, { type: 'bold' }];
  const written = toBody({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'so', marks }] }],
  });

  expect(JSON.stringify(written)).toBe(
    '{"blocks":[{"type":"paragraph","text":[{"text":"so","bold":true,"italic":true,"link":"https://clinic.example/"}]}]}',
  );
});

test('a link to a section is its two ids, for the editor one address', () => {
  const topic = '0a4c1f5e-0000-4000-8000-000000000001';
  const section = '0a4c1f5e-0000-4000-8000-000000000002';
  const body: Body = {
    blocks: [{ type: 'paragraph', text: [{ text: 'there', link: { type: 'section', topic, section } }] }],
  };

  const document = toDocument(body);

  expect(document.content![0].content![0].marks).toEqual([
    { type: 'link', attrs: { href: `section:${topic}/${section}` } },
  ]);
  expect(toBody(document)).toEqual(body);
});

test.each([
  ['a tab and a line break are one space', 'one\t\ntwo', 'one two'],
  ['other control signs go', 'o\u0000ne\u0007 \u009ftwo', 'one two'],
  ['half of a sign goes', 'one\ud83d two', 'one two'],
  ['a whole sign stays', 'one 🙂', 'one 🙂'],
])('%s', (_fact, written, stored) => {
  expect(toBody({ type: 'doc', content: [textual('paragraph', written)] }).blocks).toEqual([paragraph(stored)]);
});

test('what no body can hold is refused', () => {
  expect(() => toBody({ type: 'doc', content: [textual('codeBlock', 'x = 1')] })).toThrow('codeBlock');
});

function textual(type: string, text: string) {
  return { type, content: [{ type: 'text', text }] };
}

function item(text: string) {
  return { type: 'listItem', content: [textual('paragraph', text)] };
}
