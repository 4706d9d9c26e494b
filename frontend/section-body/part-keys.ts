import { deleteSelection, splitBlock } from '@tiptap/pm/commands';
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/** What a key does where the cursor is; false where it does what it always does. */
type Doing = (tr: Transaction, $at: ResolvedPos) => boolean;

/** How deep things stand: a block in the document, an item in a block that is a list. */
const BLOCK = 1;
const ITEM = 2;

/** Goes on: from a term to its meaning, to the next pair, to another question; and out of what is still empty. */
export const goOn: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if (!isPlace($from) && !isPlace($to)) {
    return false;
  }
  if (!$from.sameParent($to)) {
    return deleteSelection(state, dispatch);
  }
  const tr = state.tr.deleteSelection();
  const does: Record<string, Doing> = {
    step: stepOn,
    definition: definitionOn,
    questionAndAnswer: answerOn,
    quotation: quotationOn,
  };
  return done(does[tr.selection.$from.node(-1).type.name](tr, tr.selection.$from), tr, dispatch);
};

/** Another paragraph of the same step. */
export const goOnInStep: Command = (state, dispatch) =>
  state.selection.$from.node(-1)?.type.name === 'step' && splitBlock(state, dispatch);

/** Goes back from the beginning of a place: joins it with the one before, or takes the first out of its block. */
export const goBack: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !isPlace($from)) {
    return false;
  }
  const tr = state.tr;
  return done(joinBefore(tr, $from), tr, dispatch);
};

/** Takes in what follows the end of a place, as going back from there would. */
export const takeNext: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const $next = empty && $from.pos === $from.end() && isPlace($from) ? neighbour(state, 1) : undefined;
  if (!$next) {
    return false;
  }
  const tr = state.tr;
  return done(joinBefore(tr, $next), tr, dispatch);
};

/** To the next or last place of the same block. Beyond the last, the key leaves the text, as everywhere on a page. */
export function toPlace(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if (!isPlace($from) || $from.node(-1).type.name === 'step') {
      return false;
    }
    const inAnswer = $from.parent.type.name === 'paragraph';
    const $place = inAnswer ? besideParagraphs(state, direction) : neighbour(state, direction);
    return $place !== undefined && done(true, select(state.tr, $place.end()), dispatch);
  };
}

function done(does: boolean, tr: Transaction, dispatch?: (tr: Transaction) => void): boolean {
  if (does) {
    dispatch?.(tr.scrollIntoView());
  }
  return does;
}

/** Whether this is in a block whose parts are not all alike, or in a step, which may be long: called a place here. */
function isPlace($at: ResolvedPos): boolean {
  return $at.depth > 1 && ['step', 'definition', 'questionAndAnswer', 'quotation'].includes($at.node(-1).type.name);
}

function stepOn(tr: Transaction, $at: ResolvedPos): boolean {
  const step = $at.node(-1);
  if ($at.parent.content.size === 0 && step.childCount === 1) {
    return takeOut(tr, $at, ITEM, [$at.parent]);
  }
  if ($at.parent.content.size > 0 || $at.index(-1) === 0) {
    tr.split($at.pos, 2);
  } else {
    tr.split($at.before(), 1);
  }
  return true;
}

function definitionOn(tr: Transaction, $at: ResolvedPos): boolean {
  const pair = $at.node(-1);
  if (!hasText(pair)) {
    return takeOut(tr, $at, ITEM, [emptyParagraph(pair)]);
  }
  const { definitionTerm, definitionMeaning } = pair.type.schema.nodes;
  const rest = $at.parent.content.cut($at.parentOffset);
  if ($at.parent.type === definitionTerm) {
    return restToNext(tr, $at);
  }
  const another = pair.type.create(null, [definitionTerm.create(null, rest), definitionMeaning.create()]);
  tr.insert($at.after(-1), another).delete($at.pos, $at.end());
  select(tr, $at.pos + 4);
  return true;
}

function answerOn(tr: Transaction, $at: ResolvedPos): boolean {
  const block = $at.node(-1);
  if (!hasText(block)) {
    return takeOut(tr, $at, BLOCK, [emptyParagraph(block)]);
  }
  if ($at.index(-1) === 0) {
    return restToNext(tr, $at);
  }
  if ($at.parent.content.size > 0 || $at.index(-1) < block.childCount - 1) {
    tr.split($at.pos);
    return true;
  }
  tr.insert($at.after(-1), block.type.createAndFill()!);
  if (block.childCount > 2) {
    tr.delete($at.before(), $at.after());
    select(tr, $at.before() + 3);
  } else {
    select(tr, $at.pos + 4);
  }
  return true;
}

function quotationOn(tr: Transaction, $at: ResolvedPos): boolean {
  const block = $at.node(-1);
  const index = $at.index(-1);
  if (!hasText(block)) {
    return takeOut(tr, $at, BLOCK, [emptyParagraph(block)]);
  }
  if (index === block.childCount - 1) {
    const rest = $at.parent.content.cut($at.parentOffset);
    tr.insert($at.after(-1), emptyParagraph(block).copy(rest)).delete($at.pos, $at.end());
    select(tr, $at.pos + 3);
  } else if ($at.parent.content.size > 0 || index < block.childCount - 2) {
    tr.split($at.pos);
  } else if (block.childCount > 2) {
    tr.delete($at.before(), $at.after());
    select(tr, $at.before() + 1);
  } else {
    select(tr, $at.after() + 1);
  }
  return true;
}

function joinBefore(tr: Transaction, $at: ResolvedPos): boolean {
  const whole = $at.node(-1);
  const index = $at.index(-1);
  switch ($at.parent.type.name) {
    case 'definitionTerm':
      return $at.index(-2) === 0 ? takeOut(tr, $at, ITEM, asParagraphs(whole)) : joinPairs(tr, $at);
    case 'definitionMeaning':
      return textBefore(tr, $at, $at.start(), $at.end());
    case 'question':
      return takeOut(tr, $at, BLOCK, asParagraphs(whole));
    case 'quotationSource':
      select(tr, $at.before() - 1);
      return true;
  }
  if (whole.type.name === 'quotation' && index === 0) {
    return takeOut(tr, $at, BLOCK, asParagraphs(whole));
  }
  if (whole.type.name === 'questionAndAnswer' && index === 1) {
    const another = whole.childCount > 2;
    return textBefore(tr, $at, another ? $at.before() : $at.start(), another ? $at.after() : $at.end());
  }
  return false;
}

/** The pair after another: its term goes on from what that one says, unless it has a meaning of its own. */
function joinPairs(tr: Transaction, $at: ResolvedPos): boolean {
  const end = $at.before(-1) - 2;
  if ($at.node(-1).lastChild!.content.size === 0) {
    tr.delete($at.before(-1), $at.after(-1)).insert(end, $at.parent.content);
  }
  select(tr, end);
  return true;
}

/** The text goes to the end of the place before, and what it stood in goes where it may. */
function textBefore(tr: Transaction, $at: ResolvedPos, from: number, to: number): boolean {
  const end = $at.before() - 1;
  tr.delete(from, to).insert(end, $at.parent.content);
  select(tr, end);
  return true;
}

/** What stands behind the cursor goes to the beginning of the next place, and the cursor with it. */
function restToNext(tr: Transaction, $at: ResolvedPos): boolean {
  const rest = $at.parent.content.cut($at.parentOffset);
  tr.insert($at.after() + 1, rest).delete($at.pos, $at.end());
  select(tr, $at.pos + 2);
  return true;
}

/** Puts paragraphs where an item or a block was. What is left of a list before and after it stays a list. */
function takeOut(tr: Transaction, $at: ResolvedPos, depth: number, paragraphs: Node[]): boolean {
  const block = $at.node(BLOCK);
  const listOf = (items: readonly Node[]) => (items.length > 0 ? [block.copy(Fragment.from(items))] : []);
  const before = depth === ITEM ? listOf(block.children.slice(0, $at.index(BLOCK))) : [];
  const after = depth === ITEM ? listOf(block.children.slice($at.index(BLOCK) + 1)) : [];
  tr.replaceWith($at.before(BLOCK), $at.after(BLOCK), [...before, ...paragraphs, ...after]);
  select(tr, $at.before(BLOCK) + (before[0]?.nodeSize ?? 0) + 1);
  return true;
}

/** Its lines that have words, or one that has none. */
function asParagraphs(whole: Node): Node[] {
  const { paragraph } = whole.type.schema.nodes;
  const lines = whole.children
    .filter((line) => line.content.size > 0)
    .map((line) => paragraph.create(null, line.content));
  return lines.length > 0 ? lines : [emptyParagraph(whole)];
}

function emptyParagraph(node: Node): Node {
  return node.type.schema.nodes.paragraph.create();
}

function hasText(node: Node): boolean {
  return node.textContent !== '';
}

/** The line before or after this one, if it is of the same block. */
function neighbour({ doc, selection: { $from } }: EditorState, direction: 1 | -1): ResolvedPos | undefined {
  const edge = direction === 1 ? $from.after() : $from.before();
  const $found = Selection.findFrom(doc.resolve(edge), direction, true)?.$from;
  return $found && $found.depth > 1 && $found.before(BLOCK) === $from.before(BLOCK) ? $found : undefined;
}

/** The question before the paragraphs of an answer, or the source behind those of a quotation. */
function besideParagraphs({ doc, selection: { $from } }: EditorState, direction: 1 | -1): ResolvedPos | undefined {
  const block = $from.node(BLOCK);
  const place = direction === 1 ? block.lastChild! : block.firstChild!;
  if (place.type.name === 'paragraph') {
    return undefined;
  }
  const start = direction === 1 ? $from.end(BLOCK) - place.nodeSize + 1 : $from.start(BLOCK) + 1;
  return doc.resolve(start);
}

function select(tr: Transaction, position: number): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, position));
}
