// @vitest-environment jsdom
import type { Block } from 'Frontend/content/body-json';
import { pastedBlocks } from 'Frontend/paste/blocks';
import { expect, test } from 'vitest';
import { line, paragraph } from '../section-body/written';

function pasted(html: string): Block[] {
  return read(html).blocks;
}

function leftOut(html: string): string[] {
  return [...read(html).leftOut].sort();
}

function read(html: string) {
  return pastedBlocks(new DOMParser().parseFromString(html, 'text/html').body);
}

test('paragraphs and headings of any level', () => {
  expect(pasted('<h1>One</h1><p>two</p><div>three</div><h5><b>Four</b></h5>')).toEqual([
    { type: 'subHeading', text: line('One') },
    paragraph('two'),
    paragraph('three'),
    { type: 'subHeading', text: line('Four') },
  ]);
});

test('bold, italic and superscript come along, however they are written', () => {
  expect(pasted('<p>a <b>b</b> <span style="font-style: italic">c</span> m<sup>2</sup></p>')).toEqual([
    {
      type: 'paragraph',
      text: [
        { text: 'a ' },
        { text: 'b', bold: true },
        { text: ' ' },
        { text: 'c', italic: true },
        { text: ' m' },
        { text: '2', superscript: true },
      ],
    },
  ]);
});

test('what Google Docs puts around everything makes nothing bold', () => {
  expect(pasted('<b style="font-weight:normal"><p><span style="font-weight:700">so</span> it is</p></b>')).toEqual([
    { type: 'paragraph', text: [{ text: 'so', bold: true }, { text: ' it is' }] },
  ]);
});

test('white space is what a browser would show', () => {
  expect(pasted('<p>  one\n   two&nbsp;&nbsp; three 5&nbsp;mg </p>')).toEqual([paragraph('one two three 5\u00a0mg')]);
});

test('a line break ends a paragraph and is a space in a heading', () => {
  expect(pasted('<p>one<br>two</p><h2>three<br>four</h2>')).toEqual([
    paragraph('one'),
    paragraph('two'),
    { type: 'subHeading', text: line('three four') },
  ]);
});

test('lists are lists, and those within them stand on their level', () => {
  const html = '<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><ol><li>first</li></ol>';
  expect(pasted(html)).toEqual([
    { type: 'bulletList', items: [line('one'), line('inner'), line('two')] },
    { type: 'numberedList', items: [line('first')] },
  ]);
  expect(leftOut(html)).toEqual(['levels']);
});

test('items with boxes to tick are a checklist', () => {
  expect(pasted('<ul><li><input type="checkbox"> Passport</li><li><input type="checkbox"> Glasses</li></ul>')).toEqual([
    { type: 'checklist', items: [line('Passport'), line('Glasses')] },
  ]);
});

test('what Word writes as paragraphs with a sign are lists', () => {
  const item = (list: string, sign: string, text: string) =>
    `<p style="mso-list:${list} level1 lfo1"><span style="mso-list:Ignore">${sign}</span>${text}</p>`;

  expect(pasted(item('l0', '·', 'one') + item('l0', '·', 'two') + item('l1', '1.', 'first'))).toEqual([
    { type: 'bulletList', items: [line('one'), line('two')] },
    { type: 'numberedList', items: [line('first')] },
  ]);
});

test('paragraphs with a sign that stands for nothing else are a list, with a number they are not', () => {
  expect(pasted('<p>• one</p><p>▪ two</p><p>1. three</p><p>- four</p>')).toEqual([
    { type: 'bulletList', items: [line('one'), line('two')] },
    paragraph('1. three'),
    paragraph('- four'),
  ]);
});

test('the rows of a table are items that say their heads', () => {
  const html =
    '<table><tr><th>Day</th><th>Food:</th></tr><tr><td>Monday</td><td>Soup</td></tr><tr><td>Friday</td><td></td></tr></table>';
  expect(pasted(html)).toEqual([
    { type: 'bulletList', items: [line('Day: Monday – Food: Soup'), line('Day: Friday')] },
  ]);
  expect(leftOut(html)).toEqual(['tables']);
});

test('a table of one column only places things', () => {
  const html = '<table><tr><td><p>one</p></td></tr><tr><td><h2>two</h2></td></tr></table>';
  expect(pasted(html)).toEqual([paragraph('one'), { type: 'subHeading', text: line('two') }]);
  expect(leftOut(html)).toEqual([]);
});

test('a quotation has its source, without the dash before it', () => {
  expect(pasted('<blockquote><p>It was quick</p><cite>— A visitor</cite></blockquote>')).toEqual([
    { type: 'quotation', paragraphs: [line('It was quick')], source: line('A visitor') },
  ]);
});

test('a book that is named in a quotation is not its source', () => {
  expect(pasted('<blockquote><p>As <cite>Macbeth</cite> says</p></blockquote>')).toEqual([
    {
      type: 'quotation',
      paragraphs: [[{ text: 'As ' }, { text: 'Macbeth', italic: true }, { text: ' says' }]],
    },
  ]);
});

test('definitions are pairs, also where two words share a meaning', () => {
  expect(pasted('<dl><dt><b>Stent</b></dt><dt>Tube</dt><dd>Holds a vessel</dd><dd>open</dd></dl>')).toEqual([
    { type: 'definitionList', definitions: [{ term: line('Stent, Tube'), meaning: line('Holds a vessel open') }] },
  ]);
});

test('what unfolds is a question and its answer, unless there is more to it', () => {
  expect(pasted('<details><summary>Why?</summary><p>So</p><p>and so</p></details>')).toEqual([
    { type: 'questionAndAnswer', question: line('Why?'), answer: [line('So'), line('and so')] },
  ]);
  expect(pasted('<details><summary>Why?</summary><ul><li>So</li></ul></details>')).toEqual([
    { type: 'subHeading', text: line('Why?') },
    { type: 'bulletList', items: [line('So')] },
  ]);
});

test('blocks of our own pages are what they were', () => {
  const html =
    '<div class="key"><b>Key points</b><ul><li>Drink</li></ul></div><div class="warn"><b>Warning</b><p>Never alone</p></div>' +
    '<ol class="steps"><li><p>Wash</p><p>Slowly</p></li></ol><ul class="check"><li>Passport</li></ul>' +
    '<figure class="quote"><blockquote><p>Quick</p></blockquote><figcaption>A visitor</figcaption></figure>';
  expect(pasted(html)).toEqual([
    { type: 'keyPoints', items: [line('Drink')] },
    { type: 'warning', paragraphs: [line('Never alone')] },
    { type: 'steps', steps: [{ paragraphs: [line('Wash'), line('Slowly')] }] },
    { type: 'checklist', items: [line('Passport')] },
    { type: 'quotation', paragraphs: [line('Quick')], source: line('A visitor') },
  ]);
});

test.each([
  ['images', '<p>see <img src="x.png" alt="a knee"></p>'],
  ['embedded', '<p>see <video></video></p>'],
  ['embedded', '<p>see</p><!-- wp:shortcode --><p>[gallery]</p><!-- /wp:shortcode -->'],
  ['page', '<p>see</p><nav>Home</nav>'],
  ['deleted', '<p>see <del>never</del></p>'],
  ['comments', '<p>see</p><div style="mso-element:comment-list">says he</div>'],
  ['look', '<p style="color: red">see</p>'],
  ['look', '<p><u>see</u></p>'],
  ['links', '<p><a href="/relative">see</a></p>'],
])('%s do not come along, which is said: %s', (what, html) => {
  expect(pasted(html)).toEqual([paragraph('see')]);
  expect(leftOut(html)).toEqual([what]);
});

test('what nobody saw is left out without a word', () => {
  const html = '<style>p {}</style><p>see <span style="display:none">no</span><span class="sr-only">no</span></p>';
  expect(pasted(html)).toEqual([paragraph('see')]);
  expect(leftOut(html)).toEqual([]);
});

test('ink on paper is no look', () => {
  expect(leftOut('<p style="color: #222; background: white">see</p>')).toEqual([]);
});

test('a link leads where it leads in the end', () => {
  const wrapped = 'https://www.google.com/url?q=https%3A%2F%2Fclinic.example%2Fa&sa=D';
  expect(pasted(`<p><a href="${wrapped}">there</a></p>`)).toEqual([
    { type: 'paragraph', text: [{ text: 'there', link: 'https://clinic.example/a' }] },
  ]);
});

test('lines of preformatted text are paragraphs', () => {
  expect(pasted('<pre>one\ntwo</pre>')).toEqual([paragraph('one'), paragraph('two')]);
});
