import type { Block, Line } from '../content/body-json';
import { BLOCKS, classesOf, isHeading, reasonToLeave, sizeOf, standsAlone } from './element';
import { type Look, PastedLine, together, without, wordsOf } from './line';
import { type WordItem, withTypedLists, wordItem } from './list';
import { type LeftOut, lookInside, styleOf } from './look';
import { rowsAsItems } from './table';

/** What a paste becomes, and what of it does not come along. */
export interface Pasted {
  blocks: Block[];
  leftOut: Set<LeftOut>;
}

type List = Extract<Block, { items: Line[] }>;

/** A size that is larger than the others by this is meant to be seen as larger. */
const LARGER = 1.3;
/** In pixels, of text that does not say. */
const USUAL_SIZE = 15;

/**
 * Reads what Word, Google Docs, WordPress or a browser has put on the clipboard: their paragraphs, headings, lists,
 * quotations and definitions become blocks, the rows of their tables items of a list. No words of the text are lost
 * except those that are marked as deleted or as a comment, hidden, or belong to the page around it.
 */
export function pastedBlocks(root: ParentNode): Pasted {
  const reader = new Reader(new Set());
  reader.readAll(root, {});
  return { blocks: withTypedLists(reader.finish(), false), leftOut: reader.leftOut };
}

class Reader {
  private readonly blocks: Block[] = [];
  private readonly line = new PastedLine();
  private lineType: 'paragraph' | 'subHeading' = 'paragraph';
  private inWordList?: WordItem;
  private inPreformatted = false;
  private readonly sizes = new Set<number>();

  constructor(readonly leftOut: Set<LeftOut>) {}

  readAll(parent: ParentNode, look: Look, size = USUAL_SIZE) {
    let until: string | undefined;
    for (const child of [...parent.childNodes]) {
      if (child.parentNode !== parent) {
        // Read already, such as the source that stands behind a quotation.
        continue;
      }
      if (child instanceof Comment) {
        until = this.shortcode(child.data.trim(), until);
      } else if (!until && child instanceof Element) {
        this.element(child, look, size);
      } else if (!until && child instanceof Text) {
        this.text(child.data, look, size);
      }
    }
  }

  finish(): Block[] {
    this.endLine();
    if (this.sizes.size > 1 && Math.max(...this.sizes) > LARGER * Math.min(...this.sizes)) {
      this.leftOut.add('look');
    }
    return this.blocks;
  }

  /** What stands between these comments of WordPress is a program's, not a person's. */
  private shortcode(comment: string, until: string | undefined): string | undefined {
    const begins = /^wp:(shortcode|embed|core-embed\/\w+|video|audio)\b(?!.*\/$)/.exec(comment);
    if (begins) {
      this.leftOut.add('embedded');
      return `/wp:${begins[1]}`;
    }
    return comment === until ? undefined : until;
  }

  private text(text: string, look: Look, size: number) {
    if (!this.inPreformatted) {
      this.add(text, look, size);
      return;
    }
    text.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) {
        this.endLine();
      }
      this.add(line, look, size);
    });
  }

  private add(text: string, look: Look, size: number) {
    const heading = this.lineType === 'subHeading';
    if (text.trim() !== '' && !heading && !look.superscript) {
      this.sizes.add(size);
    }
    // A heading is bold anyway.
    this.line.add(text, heading ? { ...look, bold: undefined } : look);
  }

  private element(element: Element, look: Look, size: number) {
    const style = styleOf(element);
    if (this.isLeftOut(element, style)) {
      return;
    }
    const name = element.localName;
    const inside = lookInside(element, style, look, this.leftOut);
    const sizeInside = sizeOf(style) ?? size;
    const item = wordItem(element, style);
    if (isHeading(element, style)) {
      this.endLine();
      this.lineType = 'subHeading';
      this.readAll(element, inside);
      this.endLine();
    } else if (item) {
      this.wordListItem(element, inside, item);
    } else if (name === 'br') {
      this.lineBreak();
    } else if (BLOCKS.has(name)) {
      this.endLine();
      this.block(element, name, inside, sizeInside);
      this.endLine();
    } else {
      this.readAll(element, inside, sizeInside);
    }
  }

  private isLeftOut(element: Element, style: Map<string, string>): boolean {
    const reason = reasonToLeave(element, style);
    if (reason && reason !== 'unseen') {
      this.leave(element, reason);
    }
    return reason !== undefined;
  }

  private leave(element: Element, reason: LeftOut) {
    if (/\b(emoji|wp-smiley)\b/.test(classesOf(element))) {
      this.line.add(element.getAttribute('alt') ?? '', {});
    } else if (!element.closest('[role="checkbox"]') && element.getAttribute('type') !== 'checkbox') {
      this.leftOut.add(reason);
    }
  }

  private block(element: Element, name: string, look: Look, size: number) {
    if (name === 'ul' || name === 'ol') {
      this.list(element, name, look);
    } else if (name === 'dl') {
      this.definitions(element);
    } else if (name === 'table') {
      this.table(element as HTMLTableElement);
    } else if (name === 'pre') {
      this.preformatted(element, look);
    } else if (name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(classesOf(element))) {
      this.quotation(element);
    } else if (name === 'details') {
      this.details(element);
    } else if (element.matches('div.key, div.warn, div.qa, figure.quote')) {
      this.ours(element);
    } else {
      this.readAll(element, look, size);
    }
  }

  /** A body has no line breaks: one ends a paragraph, and in a heading it is a space. */
  private lineBreak() {
    if (this.lineType === 'subHeading') {
      this.line.add(' ', {});
    } else {
      this.endLine();
    }
  }

  private list(element: Element, name: string, look: Look) {
    const first = element.querySelector(':scope > li');
    const ticked = first?.matches('[role="checkbox"], .task-list-item, :has(input[type="checkbox"])');
    if (element.matches('ol.steps')) {
      const steps = this.children(element).map((child) => ({ paragraphs: this.linesIn(child) }));
      this.push({ type: 'steps', steps: steps.filter((step) => step.paragraphs.length > 0) });
      return;
    }
    const type = element.matches('ul.check') || ticked ? 'checklist' : name === 'ol' ? 'numberedList' : 'bulletList';
    this.push({ type, items: this.items(element, look) });
  }

  /** The items of a list, those of lists in it among them: each is one line. */
  private items(list: Element, look: Look): Line[] {
    const items: Line[] = [];
    for (const child of this.children(list)) {
      if (child.matches('ul, ol')) {
        this.leftOut.add('levels');
        items.push(...this.items(child, look));
        continue;
      }
      const inner = [...child.querySelectorAll('ul, ol')].filter(
        (one) => one.parentElement!.closest('ul, ol, table') === list,
      );
      const nested = inner.map((one) => this.items(one, look));
      inner.forEach((one) => one.remove());
      items.push(together(this.linesIn(child, look)));
      if (nested.length > 0) {
        this.leftOut.add('levels');
        items.push(...nested.flat());
      }
    }
    return items.filter((item) => item.length > 0);
  }

  private children(element: Element): Element[] {
    return [...element.children].filter((child) => !this.isLeftOut(child, styleOf(child)));
  }

  /** All lines in an element, whatever they are there. */
  private linesIn(element: Element, look: Look = {}): Line[] {
    const inner = new Reader(this.leftOut);
    inner.inPreformatted = this.inPreformatted;
    inner.readAll(element, lookInside(element, styleOf(element), look, this.leftOut));
    return inner.finish().flatMap(linesOf);
  }

  private definitions(list: Element) {
    const definitions: { term: Line; meaning: Line }[] = [];
    for (const part of [...list.querySelectorAll('dt, dd')].filter((one) => one.closest('dl') === list)) {
      const line = together(this.linesIn(part));
      const last = definitions.at(-1);
      if (part.localName === 'dt') {
        const waits = last && last.meaning.length === 0;
        if (waits) last.term = together([last.term, plain(line)], ', ');
        else definitions.push({ term: plain(line), meaning: [] });
      } else if (last) {
        last.meaning = together([last.meaning, line]);
      } else {
        definitions.push({ term: [], meaning: line });
      }
    }
    this.push({ type: 'definitionList', definitions });
  }

  /** A table that only places things side by side is read through; every other becomes a list of its rows. */
  private table(table: HTMLTableElement) {
    const rows = [...table.rows].filter((row) => row.cells.length > 0);
    if (rows.every((row) => row.cells.length === 1) || /^(presentation|none)$/.test(table.getAttribute('role') ?? '')) {
      this.readAll(table, {});
      return;
    }
    this.leftOut.add('tables');
    if (table.caption) {
      this.linesIn(table.caption).forEach((text) => this.push({ type: 'paragraph', text }));
    }
    this.push({ type: 'bulletList', items: rowsAsItems(rows, (cell) => together(this.linesIn(cell))) });
  }

  private preformatted(element: Element, look: Look) {
    this.inPreformatted = true;
    this.readAll(element, look);
    this.endLine();
    this.inPreformatted = false;
  }

  private quotation(element: Element) {
    const figure = element.closest('figure');
    const inside = [...element.querySelectorAll('cite, footer, figcaption')].filter((one) => standsAlone(one, element));
    const caption = figure && figure !== element ? figure.querySelector(':scope > figcaption') : null;
    const sources = caption ? [...inside, caption] : inside;
    const named = together([
      sources.flatMap((one) => together(this.linesIn(one))).map(({ italic: _, ...span }) => span),
    ]);
    const source = without(named, /^([—–-]\s*)?/.exec(wordsOf(named))![0].length);
    sources.forEach((one) => one.remove());
    const paragraphs = this.linesIn(element);
    const last = this.blocks.at(-1);
    if (last?.type === 'quotation' && !last.source && /\bMso/.test(classesOf(element))) {
      last.paragraphs.push(...paragraphs);
    } else if (paragraphs.length > 0) {
      this.push({ type: 'quotation', paragraphs, ...(source.length > 0 ? { source } : {}) });
    }
  }

  /** What a page unfolds is a question and its answer, if there are only paragraphs to it. */
  private details(element: Element) {
    const summary = element.querySelector(':scope > summary');
    const question = summary ? plain(together(this.linesIn(summary))) : [];
    summary?.remove();
    const inner = new Reader(this.leftOut);
    inner.readAll(element, {});
    const answer = inner.finish();
    if (question.length > 0 && answer.length > 0 && answer.every((block) => block.type === 'paragraph')) {
      this.push({ type: 'questionAndAnswer', question, answer: answer.flatMap(linesOf) });
      return;
    }
    if (question.length > 0) {
      this.push({ type: 'subHeading', text: question });
    }
    answer.forEach((block) => this.push(block));
  }

  /** The blocks of our own pages, which no other page has. */
  private ours(element: Element) {
    element.querySelectorAll(':scope > b:first-child').forEach((label) => label.remove());
    const lines = () => this.linesIn(element);
    if (element.matches('.key')) {
      this.push({ type: 'keyPoints', items: lines() });
    } else if (element.matches('.warn')) {
      this.push({ type: 'warning', paragraphs: lines() });
    } else if (element.matches('.quote')) {
      this.readAll(element, {});
    } else {
      const [question = [], ...answer] = lines();
      this.push({ type: 'questionAndAnswer', question, answer: answer.length > 0 ? answer : [[]] });
    }
  }

  private wordListItem(element: Element, look: Look, item: WordItem) {
    this.endLine();
    const before = this.inWordList;
    const last = this.blocks.at(-1);
    const line = together(this.linesIn(element, look));
    if (item.level > 1) {
      this.leftOut.add('levels');
    }
    const goesOn =
      before && last && 'items' in last && (item.level > 1 || (before.list === item.list && last.type === item.type));
    if (line.length > 0 && goesOn) {
      last.items.push(line);
    } else if (line.length > 0) {
      this.push({ type: item.type, items: [line] });
    }
    this.inWordList = item.level > 1 && before ? before : item;
  }

  private endLine() {
    const text = this.line.take();
    if (text.length > 0) {
      this.push({ type: this.lineType, text });
    }
    this.lineType = 'paragraph';
  }

  private push(block: Block) {
    this.inWordList = undefined;
    if (linesOf(block).some((line) => line.length > 0)) {
      this.blocks.push(block);
    }
  }
}

/** Every line of a block, in the order of reading. */
export function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'subHeading':
      return [block.text];
    case 'warning':
      return block.paragraphs;
    case 'steps':
      return block.steps.flatMap((step) => step.paragraphs);
    case 'quotation':
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case 'definitionList':
      return block.definitions.flatMap(({ term, meaning }) => [term, meaning]);
    case 'questionAndAnswer':
      return [block.question, ...block.answer];
    default:
      return (block as List).items;
  }
}

/** Of a line that is bold as a whole. */
function plain(line: Line): Line {
  return together([line.map(({ bold: _, ...span }) => span)]);
}
