import type { JSONContent } from '@tiptap/core';
import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { toBody } from '../content/body-json';
import { difference } from '../content/difference';

/** Marks what someone else has written: nothing to send back, and nothing to undo here. */
export const TAKEN_OVER = 'takenOver';

interface Placed {
  node: Node;
  /** As the server knows it; blocks that mean the same are the same. */
  json: string;
  position: number;
}

/** Makes the text that of another document, touching only what differs, so that a cursor elsewhere stays where it is. */
export function takenOver(state: EditorState, document: JSONContent): Transaction {
  const tr = state.tr.setMeta(TAKEN_OVER, true).setMeta('addToHistory', false);
  const before = blocks(state.doc);
  const after = blocks(state.schema.nodeFromJSON(document));
  const start = commonLength(before, after);
  const end = commonLength(before.slice(start).reverse(), after.slice(start).reverse());
  const replaced = before.slice(start, before.length - end);
  const written = after.slice(start, after.length - end);
  if (replaced.length === written.length) {
    for (let index = written.length - 1; index >= 0; index--) {
      replaceWithin(tr, replaced[index], written[index].node);
    }
    return tr;
  }
  const last = before[start - 1];
  const from = replaced.length > 0 ? replaced[0].position : last ? last.position + last.node.nodeSize : 0;
  const final = replaced.at(-1);
  const to = final ? final.position + final.node.nodeSize : from;
  return tr.replaceWith(from, to, Fragment.from(written.map((block) => block.node)));
}

/** The blocks that have words. Those without are only on screen: the server does not know of them. */
function blocks(document: Node): Placed[] {
  const placed: Placed[] = [];
  document.forEach((node, position) => {
    const [block] = toBody({ type: 'doc', content: [node.toJSON() as JSONContent] }).blocks;
    if (block) {
      placed.push({ node, position, json: JSON.stringify(block) });
    }
  });
  return placed;
}

function commonLength(one: Placed[], other: Placed[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length].json === other[length].json) {
    length++;
  }
  return length;
}

function replaceWithin(tr: Transaction, { node, position }: Placed, written: Node) {
  const change = node.type === written.type ? difference(node, written) : undefined;
  if (!change) {
    tr.replaceWith(position, position + node.nodeSize, written);
    return;
  }
  tr.replace(position + 1 + change.from, position + 1 + change.to, change.slice);
}
