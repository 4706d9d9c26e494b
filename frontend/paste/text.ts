import type { Block, Line } from '../content/body-json';
import { PastedLine } from './line';
import { isTypedItem, withTypedLists } from './list';

/** A line of at least so many letters was broken because it was full; the next goes on. */
const FULL_LINE = 55;

/**
 * Plain text as blocks. Where blank lines set paragraphs apart, a full line goes on in the next one; else every line is
 * a paragraph. Those that begin with the sign of an item are lists.
 */
export function textBlocks(text: string): Block[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
  const wrapped = /\S\s*\n\s*\n\s*\S/.test(lines.join('\n'));
  const paragraphs: string[] = [];
  let full = false;
  for (const line of lines) {
    const goesOn = wrapped && full && line.trim() !== '' && !isTypedItem(line.trimStart());
    paragraphs.push(goesOn ? `${paragraphs.pop()} ${line}` : line);
    full = line.trim().length >= FULL_LINE;
  }
  const written = paragraphs.map(lineOf).filter((line) => line.length > 0);
  return withTypedLists(
    written.map((line) => ({ type: 'paragraph', text: line })),
    true,
  );
}

function lineOf(words: string): Line {
  const line = new PastedLine();
  line.add(words, {});
  return line.take();
}
