import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { canJoin, type Transform } from '@tiptap/pm/transform';

/** Where the cursor is, counted in lines and letters: survives lines being set differently. */
interface Spot {
  line: number;
  letter: number;
}

/**
 * Sets the chosen lines as a block of this type, or as paragraphs again if they are one already. A list or box
 * changes as a whole; paragraphs and sub-headings take only the lines that are chosen.
 */
export function toggleBlock(name: string): Command {
  return (state, dispatch) => {
    const { $from, $to, anchor, head } = state.selection;
    const range = $from.blockRange($to, (node) => node.type === state.schema.topNodeType);
    if (!range || !(state.selection instanceof TextSelection)) {
      return false;
    }
    const chosen: Node[] = [];
    for (let index = range.startIndex; index < range.endIndex; index++) {
      chosen.push(state.doc.child(index));
    }
    const target = chosen.every((block) => block.type.name === name) ? 'paragraph' : name;
    const lineByLine = state.schema.nodes[target].isTextblock;

    const content: Node[] = [];
    const lines: Node[] = [];
    let spotLine = 0;
    const spots = { anchor: { line: 0, letter: 0 } as Spot, head: { line: 0, letter: 0 } as Spot };
    let position = range.start;
    for (const block of chosen) {
      eachLine(block, position, (line, start) => {
        const end = start + line.content.size;
        if (anchor >= start && anchor <= end) spots.anchor = { line: spotLine, letter: anchor - start };
        if (head >= start && head <= end) spots.head = { line: spotLine, letter: head - start };
        const touched = start <= $to.pos && end >= $from.pos;
        if (lineByLine) {
          content.push(touched ? line.type.schema.nodes[target].create(null, line.content) : keep(block, line));
        } else {
          lines.push(line);
        }
        spotLine++;
      });
      position += block.nodeSize;
    }
    if (!lineByLine) {
      content.push(container(state.schema.nodes[target], lines));
    }
    if (dispatch) {
      const tr = state.tr.replaceWith(range.start, range.end, Fragment.from(joined(content)));
      tr.setSelection(
        TextSelection.create(tr.doc, placeOf(tr.doc, range.start, spots.anchor), placeOf(tr.doc, range.start, spots.head)),
      );
      joinNeighbours(tr, range.start, tr.mapping.map(range.end));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

function eachLine(block: Node, position: number, visit: (line: Node, start: number) => void): void {
  if (block.isTextblock) {
    visit(block, position + 1);
    return;
  }
  block.descendants((node, offset) => {
    if (node.isTextblock) {
      visit(node, position + 1 + offset + 1);
    }
    return !node.isTextblock;
  });
}

/** One line of a list or box, as a list or box of its own; {@link joined} puts them together again. */
function keep(block: Node, line: Node): Node {
  return block.isTextblock ? block : container(block.type, [line], block);
}

function container(type: NodeType, lines: Node[], like?: Node): Node {
  const { paragraph, listItem } = type.schema.nodes;
  const paragraphs = lines.map((line) => paragraph.create(null, line.content));
  const items = type.contentMatch.matchType(paragraph) ? paragraphs : paragraphs.map((line) => listItem.create(null, line));
  return type.create(like?.attrs ?? null, items);
}

/** Neighbours of the same kind of list or box are one. */
export function joined(blocks: Node[]): Node[] {
  const result: Node[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last && last.type === block.type && !block.isTextblock) {
      result[result.length - 1] = last.copy(last.content.append(block.content));
    } else {
      result.push(block);
    }
  }
  return result;
}

function joinNeighbours(tr: Transform, start: number, end: number): void {
  for (const boundary of [end, start]) {
    const at = tr.doc.resolve(boundary);
    const { nodeBefore, nodeAfter } = at;
    if (nodeBefore && nodeBefore.type === nodeAfter?.type && !nodeBefore.isTextblock && canJoin(tr.doc, boundary)) {
      tr.join(boundary);
    }
  }
}

function placeOf(doc: Node, start: number, spot: Spot): number {
  let count = -1;
  let place = start + 1;
  doc.nodesBetween(start, doc.content.size, (node, position) => {
    if (!node.isTextblock || position < start) {
      return true;
    }
    if (++count === spot.line) {
      place = position + 1 + Math.min(spot.letter, node.content.size);
    }
    return false;
  });
  return place;
}
