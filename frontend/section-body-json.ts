import type { JSONContent } from '@tiptap/core';

/** A section's text as the server stores it; the shape that org.clinic.portal.topic.content.ContentJson reads. */
export interface Body {
  blocks: Block[];
}

export type Line = Span[];

export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  superscript?: true;
  link?: string;
}

export type Block =
  | { type: 'paragraph' | 'subHeading'; text: Line }
  | { type: 'bulletList' | 'numberedList' | 'keyPoints'; items: Line[] }
  | { type: 'warning'; paragraphs: Line[] };

/** What the editor holds, as the server wants it. Lines without a word are left out: no reader would see them. */
export function toBody(doc: JSONContent): Body {
  const blocks: Block[] = [];
  for (const node of doc.content ?? []) {
    const lines = (holdsLines(node) ? (node.content ?? []) : [node]).map(lineOf).filter(hasWords);
    if (lines.length > 0) {
      blocks.push(block(node, lines));
    }
  }
  return { blocks };
}

/** What the server sent, as the editor wants it. A body without text is one empty paragraph, to write in. */
export function toDocument(body: Body): JSONContent {
  const content = body.blocks.map(node);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function holdsLines(node: JSONContent): boolean {
  return node.type !== 'paragraph' && node.type !== 'subHeading';
}

function block(node: JSONContent, lines: Line[]): Block {
  switch (node.type) {
    case 'paragraph':
    case 'subHeading':
      return { type: node.type, text: lines[0] };
    case 'bulletList':
    case 'keyPoints':
      return { type: node.type, items: lines };
    case 'orderedList':
      return { type: 'numberedList', items: lines };
    case 'warning':
      return { type: 'warning', paragraphs: lines };
    default:
      throw new Error(`The schema has no ${node.type}`);
  }
}

function node(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
    case 'subHeading':
      return textNode(block.type, block.text);
    case 'bulletList':
    case 'keyPoints':
      return { type: block.type, content: block.items.map(item) };
    case 'numberedList':
      return { type: 'orderedList', content: block.items.map(item) };
    case 'warning':
      return { type: 'warning', content: block.paragraphs.map((line) => textNode('paragraph', line)) };
  }
}

function item(line: Line): JSONContent {
  return { type: 'listItem', content: [textNode('paragraph', line)] };
}

function textNode(type: string, line: Line): JSONContent {
  return line.length > 0 ? { type, content: line.map(textOf) } : { type };
}

function textOf(span: Span): JSONContent {
  const marks: NonNullable<JSONContent['marks']> = [];
  if (span.bold) marks.push({ type: 'bold' });
  if (span.italic) marks.push({ type: 'italic' });
  if (span.superscript) marks.push({ type: 'superscript' });
  if (span.link) marks.push({ type: 'link', attrs: { href: span.link } });
  return { type: 'text', text: span.text, marks };
}

/** The text of a paragraph or sub-heading, or of the one paragraph in a list item. */
function lineOf(node: JSONContent): Line {
  const holder = node.type === 'listItem' ? node.content?.[0] : node;
  return (holder?.content ?? []).map(spanOf).filter((span) => span.text !== '');
}

/** Members in the order the server writes them, so that equal text is equal JSON. */
function spanOf(node: JSONContent): Span {
  const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark.attrs]));
  const span: Span = { text: clean(node.text ?? '') };
  if (marks.has('bold')) span.bold = true;
  if (marks.has('italic')) span.italic = true;
  if (marks.has('superscript')) span.superscript = true;
  const href = marks.get('link')?.href;
  if (href) span.link = href;
  return span;
}

/** Without what a text cannot hold: line breaks and tabs become spaces, other control signs and half signs go. */
function clean(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

function hasWords(line: Line): boolean {
  return line.some((span) => span.text.trim() !== '');
}
