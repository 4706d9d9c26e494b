import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { type Body, toDocument } from '../content/body-json';

/** A text, and whether it came to be by what was written in this window. */
interface State {
  /** The JSON of a body. */
  body: string;
  own: boolean;
  /** Who else wrote it, or what stands in the way of one's own, if that is known. */
  by?: string;
}

/** A difference that cannot be made, since somebody has written in the same place: with their name, if it is known. */
export interface Obstructed {
  by: string;
}

/** What was undone: the text that this led to, and the one before, to come back to. */
interface Undone {
  from: string;
  to: string;
}

interface Difference {
  from: number;
  to: number;
  slice: Slice;
}

const MOST = 100;
const LARGEST = 1_000_000;

/**
 * What the text of a section was at each pause in writing, as long as the window is open: it outlives the page, so that
 * one can undo after a reload. What is undone is the difference that one's own writing has made; what came from others
 * meanwhile stays, and where it is in the way, a state is left out, which is told.
 */
export class BodyHistory {
  private states: State[] = [];
  private undone: Undone[] = [];

  /** Without a key, nothing is kept beyond the page. */
  constructor(
    private readonly key: string,
    begun: string,
  ) {
    const kept = key ? sessionStorage.getItem(key) : null;
    if (kept) {
      ({ states: this.states, undone: this.undone } = JSON.parse(kept));
    }
    this.add(begun, false);
  }

  /** Notes that the text is this now. One's own going back and forth within the page is found to be that. */
  add(body: string, own: boolean, by?: string) {
    const last = this.states.at(-1);
    if (last?.body === body || (!own && this.cameBack(body))) {
      return;
    }
    if (own && this.undone.at(-1)?.to === body) {
      this.undone.pop();
    } else if (own && this.goBack(body)) {
      this.keep();
      return;
    } else if (own) {
      this.undone = [];
    }
    this.states.push({ body, own, by });
    this.keep();
  }

  /** What others did led back to where it began, as when the text appears while a page is loading: nothing has happened. */
  private cameBack(body: string): boolean {
    let index = this.states.length - 1;
    while (index > 0 && !this.states[index].own && this.states[index].body !== body) {
      index--;
    }
    if (this.states[index]?.body !== body) {
      return false;
    }
    this.states.splice(index + 1);
    this.keep();
    return true;
  }

  private goBack(body: string): boolean {
    let index = this.states.length - 1;
    while (index > 0 && this.states[index].own && this.states[index].body !== body) {
      index--;
    }
    if (this.states[index]?.body !== body) {
      return false;
    }
    while (this.states.length - 1 > index) {
      const to = this.states.pop()!.body;
      this.undone.push({ from: this.states.at(-1)!.body, to });
    }
    return true;
  }

  /** Takes back one's last own difference, if there is one. What is obstructed is left out from then on. */
  undo(state: EditorState, bodyOf: (document: Node) => string): Transaction | Obstructed | undefined {
    for (let index = this.states.length - 1; index > 0; index--) {
      if (!this.states[index].own) {
        continue;
      }
      const made = this.apply(state, this.states[index].body, this.states[index - 1].body, index);
      if (made instanceof Transaction) {
        const before = this.states.at(-1)!.body;
        const after = bodyOf(made.doc);
        this.states.splice(index);
        this.undone.push({ from: after, to: before });
        this.follow(after);
        return made;
      }
      this.states[index].own = false;
      if (made) {
        this.states[index].by = made.by;
        this.keep();
        return made;
      }
    }
    return undefined;
  }

  /** Makes the difference again that was taken back last, if it can be. */
  redo(state: EditorState, bodyOf: (document: Node) => string): Transaction | Obstructed | undefined {
    const last = this.undone.pop();
    if (!last) {
      return undefined;
    }
    const index = this.states.map((each) => each.body).lastIndexOf(last.from);
    const made = index < 0 ? undefined : this.apply(state, last.from, last.to, index);
    if (made instanceof Transaction) {
      this.states.push({ body: bodyOf(made.doc), own: true });
    }
    this.keep();
    return made;
  }

  private follow(body: string) {
    if (this.states.at(-1)?.body !== body) {
      this.states.push({ body, own: false });
    }
    this.keep();
  }

  /** The difference between two texts, the first of which was the state at an index, on the text as it is now. */
  private apply(state: EditorState, from: string, to: string, index: number): Transaction | Obstructed | undefined {
    const { schema, doc } = state;
    const later = this.states.slice(index + 1).map(({ body, by }) => ({ after: parsed(schema, body), by }));
    let before = parsed(schema, from);
    const wanted = difference(before, parsed(schema, to));
    if (!wanted) {
      return undefined;
    }
    let { from: start, to: end } = wanted;
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
    const tr = state.tr.setMeta('addToHistory', false).replace(start, end, wanted.slice);
    const cursor = Math.min(tr.mapping.map(end), tr.doc.content.size);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(cursor), -1)).scrollIntoView();
  }

  private keep() {
    if (!this.key) {
      return;
    }
    this.states.splice(0, this.states.length - MOST);
    let kept = JSON.stringify({ states: this.states, undone: this.undone });
    while (kept.length > LARGEST && this.states.length > 1) {
      this.states.splice(0, Math.ceil(this.states.length / 4));
      this.undone.splice(0, Math.ceil(this.undone.length / 4));
      kept = JSON.stringify({ states: this.states, undone: this.undone });
    }
    try {
      sessionStorage.setItem(this.key, kept);
    } catch {
      // The browser has no room for it: undoing ends with the page then.
      sessionStorage.removeItem(this.key);
    }
  }
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

function difference(before: Node, after: Node): Difference | undefined {
  const from = before.content.findDiffStart(after.content);
  const ends = from === null ? null : before.content.findDiffEnd(after.content);
  if (from === null || !ends) {
    return undefined;
  }
  // Where a repeated letter was added, both searches run over it.
  const overlap = Math.max(0, from - Math.min(ends.a, ends.b));
  return { from, to: ends.a + overlap, slice: after.slice(from, ends.b + overlap) };
}
