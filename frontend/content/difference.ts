import type { Node, Slice } from '@tiptap/pm/model';

/** What is replaced in a node, by positions within it, to make it another. */
export interface Difference {
  from: number;
  to: number;
  slice: Slice;
}

/** The smallest stretch that holds all in which two nodes of a kind differ, or undefined if they do not. */
export function difference(before: Node, after: Node): Difference | undefined {
  const from = before.content.findDiffStart(after.content);
  const ends = from === null ? null : before.content.findDiffEnd(after.content);
  if (from === null || !ends) {
    return undefined;
  }
  // Where a repeated letter was added, both searches run over it.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, to: ends.a + overlap, slice: after.slice(from, ends.b + overlap) };
}
