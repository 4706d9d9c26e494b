import type { Block } from '../content/body-json';
import { paragraph } from './fitting';

/** Where a line ends in what a browser shows. */
const LINE_END = /<br\b[^>]*>|<\/(p|div|li|tr|h[1-6]|dt|dd|blockquote)>/gi;

/** The words of a paste alone, a paragraph for each line: what is left to do if the server cannot be asked. */
export function plainParagraphs(html: string, text: string): Block[] {
  return (text.trim() === '' ? textOf(html) : text)
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u0085]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => paragraph([{ text: line }]));
}

function textOf(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(LINE_END, '$&\n'), 'text/html');
  page.querySelectorAll('script, style, template').forEach((unseen) => unseen.remove());
  return page.body.textContent ?? '';
}
