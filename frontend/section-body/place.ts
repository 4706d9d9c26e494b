import type { Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';

/** A stretch of the text, by positions in the document. */
export interface Stretch {
  from: number;
  to: number;
}

/** Which of the blocks that have words the cursor is in, or after how many of them. */
export function blockOf(doc: Node, { from }: Selection): number {
  let block = 0;
  // Blocks without words are only on screen here.
  doc.forEach((node, position) => {
    block += position + node.nodeSize <= from && node.textContent.trim() ? 1 : 0;
  });
  return block;
}

/**
 * Where a line stands that the server knows by its block, which is counted without what has no words, and by its text;
 * else where such a line stands at all, since somebody may have written above it meanwhile.
 */
export function placeOf(doc: Node, block: number, line: string, start: number, end: number): Stretch | undefined {
  const blocks: { node: Node; at: number }[] = [];
  doc.forEach((node, at) => {
    if (node.textContent.trim() !== '') {
      blocks.push({ node, at });
    }
  });
  const meant = blocks[block];
  const at = (meant && lineIn(meant.node, meant.at, line)) ?? lineIn(doc, -1, line);
  return at === undefined ? undefined : { from: at + start, to: at + end };
}

/** Where the first line of these words begins in a node that stands at a position. */
function lineIn(node: Node, position: number, words: string): number | undefined {
  let found: number | undefined;
  if (node.isTextblock) {
    return node.textContent === words ? position + 1 : undefined;
  }
  node.descendants((child, at) => {
    if (found === undefined && child.isTextblock && child.textContent === words) {
      found = position + 1 + at + 1;
    }
    return found === undefined;
  });
  return found;
}
