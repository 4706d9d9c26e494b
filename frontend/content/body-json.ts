import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** A section's text as the server stores it; the shape that org.clinic.portal.content.ContentJson reads. */
export interface Body {
  blocks: Block[];
}

export type Line = Span[];

export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  superscript?: true;
  /** An address, or a section of one of our topics. */
  link?: string | SectionLink;
}

/** The ids of a section; in the editor they are the address of the link. */
export interface SectionLink {
  type: 'section';
  topic: string;
  section: string;
}

export type Block =
  | { type: 'paragraph' | 'subHeading'; text: Line }
  | { type: 'bulletList' | 'numberedList' | 'keyPoints' | 'checklist'; items: Line[] }
  | { type: 'warning'; paragraphs: Line[] }
  | { type: 'steps'; steps: { paragraphs: Line[] }[] }
  | { type: 'quotation'; paragraphs: Line[]; source?: Line }
  | { type: 'definitionList'; definitions: { term: Line; meaning: Line }[] }
  | { type: 'questionAndAnswer'; question: Line; answer: Line[] };

/** What stands for a section where an address would stand. */
export const SECTION_HREF = /^section:([0-9a-f-]{36})\/([0-9a-f-]{36})$/;

/** What the editor holds, as the server wants it. What has no words is left out: no reader would see it. */
export function toBody(doc: JSONContent): Body {
  return { blocks: parts(doc).filter(hasWords).map(block) };
}

/** What the editor holds, in the very words that the server gets. */
export function bodyOf(document: Node): string {
  return JSON.stringify(toBody(document.toJSON()));
}

/** What the server sent, as the editor wants it. A body without text is one empty paragraph, to write in. */
export function toDocument(body: Body): JSONContent {
  const content = body.blocks.map(node);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function block(node: JSONContent): Block {
  switch (node.type) {
    case 'paragraph':
    case 'subHeading':
      return { type: node.type, text: lineOf(node) };
    case 'bulletList':
    case 'keyPoints':
    case 'checklist':
      return { type: node.type, items: linesOf(parts(node)) };
    case 'orderedList':
      return { type: 'numberedList', items: linesOf(parts(node)) };
    case 'warning':
      return { type: 'warning', paragraphs: linesOf(parts(node)) };
    case 'steps': {
      const steps = parts(node).filter(hasWords);
      return { type: 'steps', steps: steps.map((step) => ({ paragraphs: linesOf(parts(step)) })) };
    }
    case 'quotation': {
      const source = lineOf(parts(node).at(-1)!);
      const quotation: Block = { type: 'quotation', paragraphs: linesOf(parts(node).slice(0, -1)) };
      return source.length > 0 ? { ...quotation, source } : quotation;
    }
    case 'definitionList': {
      const definitions = parts(node).filter(hasWords).map(parts);
      return {
        type: 'definitionList',
        definitions: definitions.map(([term, meaning]) => ({ term: lineOf(term), meaning: lineOf(meaning) })),
      };
    }
    case 'questionAndAnswer': {
      const [question, ...answer] = parts(node);
      return { type: 'questionAndAnswer', question: lineOf(question), answer: linesOf(answer) };
    }
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
    case 'checklist':
      return { type: block.type, content: block.items.map(item) };
    case 'numberedList':
      return { type: 'orderedList', content: block.items.map(item) };
    case 'warning':
      return { type: 'warning', content: block.paragraphs.map(paragraph) };
    case 'steps':
      return {
        type: 'steps',
        content: block.steps.map((step) => ({ type: 'step', content: step.paragraphs.map(paragraph) })),
      };
    case 'quotation':
      return {
        type: 'quotation',
        content: [...block.paragraphs.map(paragraph), textNode('quotationSource', block.source ?? [])],
      };
    case 'definitionList':
      return {
        type: 'definitionList',
        content: block.definitions.map(({ term, meaning }) => ({
          type: 'definition',
          content: [textNode('definitionTerm', term), textNode('definitionMeaning', meaning)],
        })),
      };
    case 'questionAndAnswer':
      return {
        type: 'questionAndAnswer',
        content: [textNode('question', block.question), ...block.answer.map(paragraph)],
      };
  }
}

function item(line: Line): JSONContent {
  return { type: 'listItem', content: [paragraph(line)] };
}

function paragraph(line: Line): JSONContent {
  return textNode('paragraph', line);
}

function textNode(type: string, line: Line): JSONContent {
  return line.length > 0 ? { type, content: line.map(textOf) } : { type };
}

function textOf(span: Span): JSONContent {
  const marks: NonNullable<JSONContent['marks']> = [];
  if (span.bold) marks.push({ type: 'bold' });
  if (span.italic) marks.push({ type: 'italic' });
  if (span.superscript) marks.push({ type: 'superscript' });
  if (span.link) marks.push({ type: 'link', attrs: { href: hrefOf(span.link) } });
  return { type: 'text', text: span.text, marks };
}

function parts(node: JSONContent): JSONContent[] {
  return node.content ?? [];
}

/** The lines that have words. Where none has, one empty line holds the place: nothing is made of no lines. */
function linesOf(nodes: JSONContent[]): Line[] {
  const lines = nodes.filter(hasWords).map(lineOf);
  return lines.length > 0 ? lines : [[]];
}

/** The text of a line, or of the one paragraph in a list item; empty if it has no words. */
function lineOf(node: JSONContent): Line {
  const holder = node.type === 'listItem' ? node.content?.[0] : node;
  return hasWords(node) ? (holder?.content ?? []).map(spanOf).filter((span) => span.text !== '') : [];
}

/** Members in the order the server writes them, so that equal text is equal JSON. */
function spanOf(node: JSONContent): Span {
  const marks = new Map((node.marks ?? []).map((mark) => [mark.type, mark.attrs]));
  const span: Span = { text: clean(node.text ?? '') };
  if (marks.has('bold')) span.bold = true;
  if (marks.has('italic')) span.italic = true;
  if (marks.has('superscript')) span.superscript = true;
  const href = marks.get('link')?.href;
  if (href) span.link = linkOf(href);
  return span;
}

function hrefOf(link: string | SectionLink): string {
  return typeof link === 'string' ? link : `section:${link.topic}/${link.section}`;
}

function linkOf(href: string): string | SectionLink {
  const [, topic, section] = SECTION_HREF.exec(href) ?? [];
  return topic ? { type: 'section', topic, section } : href;
}

/** Without what a text cannot hold: line breaks and tabs become spaces, other control signs and half signs go. */
function clean(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

function hasWords(node: JSONContent): boolean {
  return clean(node.text ?? '').trim() !== '' || parts(node).some(hasWords);
}
