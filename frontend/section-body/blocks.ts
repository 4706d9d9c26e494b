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
      eachPart(block, position, (part, found) => {
        const touched = found.some(({ line, start }) => start <= $to.pos && start + line.content.size >= $from.pos);
        const kept = lineByLine && !touched;
        for (const { line, start } of kept ? found : written(found)) {
          const end = start + line.content.size;
          if (anchor >= start && anchor <= end) spots.anchor = { line: spotLine, letter: anchor - start };
          if (head >= start && head <= end) spots.head = { line: spotLine, letter: head - start };
          if (!lineByLine) {
            lines.push(line);
          } else if (touched) {
            content.push(state.schema.nodes[target].create(null, line.content));
          }
          spotLine++;
        }
        if (kept) {
          content.push(part);
        }
      });
      position += block.nodeSize;
    }
    if (!lineByLine) {
      content.push(container(state.schema.nodes[target], lines));
    }
    if (dispatch) {
      const tr = state.tr.replaceWith(range.start, range.end, Fragment.from(joined(content)));
      tr.setSelection(
        TextSelection.create(
          tr.doc,
          placeOf(tr.doc, range.start, spots.anchor),
          placeOf(tr.doc, range.start, spots.head),
        ),
      );
      joinNeighbours(tr, range.start, tr.mapping.map(range.end));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** A line of text, and where its first letter stands. */
interface FoundLine {
  line: Node;
  start: number;
}

/**
 * The parts that can be set differently by themselves, each as a block of its own with its lines; {@link joined} puts
 * them together again. What has parts of different kinds, such as a question and its answer, is only one.
 */
function eachPart(block: Node, position: number, visit: (part: Node, lines: FoundLine[]) => void): void {
  if (block.isTextblock || !block.type.validContent(Fragment.from(block.lastChild))) {
    visit(block, linesIn(block, position));
    return;
  }
  block.forEach((child, offset) => visit(block.copy(Fragment.from(child)), linesIn(child, position + 1 + offset)));
}

function linesIn(node: Node, position: number): FoundLine[] {
  if (node.isTextblock) {
    return [{ line: node, start: position + 1 }];
  }
  const lines: FoundLine[] = [];
  node.descendants((inner, offset) => {
    if (inner.isTextblock) {
      lines.push({ line: inner, start: position + 1 + offset + 1 });
    }
    return !inner.isTextblock;
  });
  return lines;
}

/** Without the places that wait for words, such as the source of a quotation that has none. */
function written(lines: FoundLine[]): FoundLine[] {
  const filled = lines.filter(({ line }) => line.type.name === 'paragraph' || line.content.size > 0);
  return filled.length > 0 ? filled : lines.slice(0, 1);
}

/** Lines as a block: those that are in pairs come from what stands in turn. */
function container(type: NodeType, lines: Node[]): Node {
  const { paragraph, listItem, step, quotationSource, question } = type.schema.nodes;
  const paragraphs = lines.map((line) => paragraph.create(null, line.content));
  switch (type.name) {
    case 'warning':
      return type.create(null, paragraphs);
    case 'steps':
      return type.create(
        null,
        paragraphs.map((line) => step.create(null, line)),
      );
    case 'quotation':
      return type.create(null, [...paragraphs, quotationSource.create()]);
    case 'definitionList':
      return type.create(null, definitions(type, lines));
    case 'questionAndAnswer': {
      const answer = paragraphs.slice(1);
      return type.create(null, [
        question.create(null, lines[0].content),
        ...(answer.length > 0 ? answer : [paragraph.create()]),
      ]);
    }
    default:
      return type.create(
        null,
        paragraphs.map((line) => listItem.create(null, line)),
      );
  }
}

function definitions(type: NodeType, lines: Node[]): Node[] {
  const { definition, definitionTerm, definitionMeaning } = type.schema.nodes;
  const result: Node[] = [];
  for (let index = 0; index < lines.length; index += 2) {
    const term = definitionTerm.create(null, lines[index].content);
    const meaning = definitionMeaning.create(null, lines[index + 1]?.content);
    result.push(definition.create(null, [term, meaning]));
  }
  return result;
}

/** Neighbours of the same kind of list or box are one; two questions stay two. */
export function joined(blocks: Node[]): Node[] {
  const result: Node[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const together = last?.type === block.type && !block.isTextblock ? last.content.append(block.content) : undefined;
    if (last && together && block.type.validContent(together)) {
      result[result.length - 1] = last.copy(together);
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
