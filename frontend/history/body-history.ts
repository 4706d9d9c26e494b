import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { type Body, bodyOf, toDocument } from '../content/body-json';
import { type Difference, difference } from '../content/difference';
import { type Change, type Made, type Make, type Obstructed, TextHistory } from './text-history';

interface MadeInText extends Made {
  transaction: Transaction;
}

/**
 * The history of a section's text, as the JSON of a body. Others may write in it at the same time: a difference is made
 * in the blocks that it was made in, wherever these have gone.
 */
export class BodyHistory extends TextHistory {
  constructor(key: string, begun: string) {
    super(key);
    this.received(begun);
  }

  /** One's own going back and forth within the page is found to be that. */
  wrote(text: string) {
    if (text === this.states.at(-1)?.text) {
      return;
    }
    if (this.undone.at(-1)?.to === text) {
      this.undone.pop();
      this.states.push({ text, own: true });
      this.keep();
    } else if (!this.goBack(text)) {
      super.wrote(text);
    }
  }

  private goBack(text: string): boolean {
    let index = this.states.length - 1;
    while (index > 0 && this.states[index].own && this.states[index].text !== text) {
      index--;
    }
    if (this.states[index]?.text !== text) {
      return false;
    }
    while (this.states.length - 1 > index) {
      const to = this.states.pop()!.text;
      this.undone.push({ from: this.states.at(-1)!.text, to });
    }
    this.keep();
    return true;
  }

  /** What has to be done to the text to take back one's last own difference. */
  undo(state: EditorState): Transaction | Obstructed | undefined {
    return transactionOf(this.takeBack(makeIn(state)));
  }

  redo(state: EditorState): Transaction | Obstructed | undefined {
    return transactionOf(this.makeAgain(makeIn(state)));
  }
}

function transactionOf(made: MadeInText | Obstructed | undefined): Transaction | Obstructed | undefined {
  return made && 'transaction' in made ? made.transaction : made;
}

function makeIn(state: EditorState): Make<MadeInText> {
  return (change) => {
    const made = make(state, change);
    return made && 'doc' in made ? { text: bodyOf(made.doc), transaction: made } : made;
  };
}

/** The difference between two texts, the first of which was a state once, on the text as it is now. */
function make({ schema, doc, tr }: EditorState, { from, to, since }: Change): Transaction | Obstructed | undefined {
  let before = parsed(schema, from);
  const wanted = since && difference(before, parsed(schema, to));
  if (!wanted) {
    return undefined;
  }
  let { from: start, to: end } = wanted;
  const later = since.map(({ text, by }) => ({ after: parsed(schema, text), by }));
  for (const { after, by } of [...later, { after: doc, by: undefined }]) {
    const made = differences(before, after);
    before = after;
    if (made.some((each) => start < each.to && end > each.from)) {
      return { by: by ?? '' };
    }
    const map = new StepMap(made.flatMap((each) => [each.from, each.to - each.from, each.slice.size]));
    const empty = start === end;
    start = map.map(start, empty && made.some((each) => each.from === start) ? -1 : 1);
    end = empty ? start : map.map(end, -1);
  }
  tr.setMeta('addToHistory', false).replace(start, end, wanted.slice);
  const cursor = Math.min(tr.mapping.map(end), tr.doc.content.size);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(cursor), -1)).scrollIntoView();
}

function parsed(schema: Schema, body: string): Node {
  return schema.nodeFromJSON(toDocument(JSON.parse(body) as Body));
}

/** Block by block, if there are as many of them: who writes in one is not in the way of what is done in another. */
function differences(before: Node, after: Node): Difference[] {
  if (before.childCount !== after.childCount) {
    return [difference(before, after)].filter((each) => each !== undefined);
  }
  const found: Difference[] = [];
  before.forEach((block, place, index) => {
    const other = after.child(index);
    const within = block.sameMarkup(other) ? difference(block, other) : undefined;
    if (within) {
      found.push({ ...within, from: place + 1 + within.from, to: place + 1 + within.to });
    } else if (!block.eq(other)) {
      found.push({ from: place, to: place + block.nodeSize, slice: new Slice(Fragment.from(other), 0, 0) });
    }
  });
  return found;
}
