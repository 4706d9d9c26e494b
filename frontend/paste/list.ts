import type { Block, Line } from '../content/body-json';
import { without, wordsOf } from './line';

type ListType = 'bulletList' | 'numberedList';

/** Signs that people set before the items of a list that is none. */
const BULLET = /^[•·▪◦‣●○■–*-]\s+/;
/** Those of them that stand for nothing else, also in a text that could have had a list. */
const SURE_BULLET = /^[•·▪◦‣●○■]\s+/;
const NUMBER = /^[0-9]{1,3}[.)]\s+/;

/** What an item of Word's lists says of itself. */
export interface WordItem {
  list: string;
  level: number;
  type: ListType;
}

/** Word writes its lists as paragraphs: their style names the list, a part to be ignored shows the sign. */
export function wordItem(element: Element, style: Map<string, string>): WordItem | undefined {
  const [, list, level] = /(l\d+)\s+level(\d+)/.exec(style.get('mso-list') ?? '') ?? [];
  if (!list) {
    return undefined;
  }
  const sign = [...element.querySelectorAll('[style*="mso-list" i]')].find(isSign)?.textContent?.trim() ?? '';
  const numbered = /^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(sign) || /\bMsoListNumber/.test(element.className);
  return { list, level: Number(level), type: numbered ? 'numberedList' : 'bulletList' };
}

/** Whether this is only the sign before an item. */
export function isSign(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '');
}

/** Paragraphs that begin with the sign of an item are lists; in plain text also those with numbers and dashes. */
export function withTypedLists(blocks: Block[], plainText: boolean): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const item = block.type === 'paragraph' ? typedItem(block.text, plainText) : undefined;
    const last = result.at(-1);
    if (!item) {
      result.push(block);
    } else if (last?.type === item.type) {
      last.items.push(item.line);
    } else {
      result.push({ type: item.type, items: [item.line] });
    }
  }
  return result;
}

function typedItem(line: Line, plainText: boolean): { type: ListType; line: Line } | undefined {
  const words = wordsOf(line);
  const bullet = (plainText ? BULLET : SURE_BULLET).exec(words);
  if (bullet) {
    return { type: 'bulletList', line: without(line, bullet[0].length) };
  }
  const number = plainText && NUMBER.exec(words);
  return number ? { type: 'numberedList', line: without(line, number[0].length) } : undefined;
}

/** Whether words of a plain text begin with the sign of an item. */
export function isTypedItem(words: string): boolean {
  return BULLET.test(words) || NUMBER.test(words);
}
