import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { TAKEN_OVER } from './received';

/** Where a comment is, counted as org.clinic.portal.content.merge.PlainText does. */
export interface CommentMark {
  id: string;
  from: number;
  to: number;
  quote: string;
}

interface Highlights {
  shown: DecorationSet;
  chosen: string;
  /** The words of comments that were lost while writing, by which they are found if these come back. */
  lost: Map<string, string>;
}

interface Line {
  text: string;
  position: number;
}

type Told = { marks?: CommentMark[]; chosen: string };

const KEY = new PluginKey<Highlights>('comments');
const WORDS = /[^\s\p{Z}\p{Cf}]/u;

/** Highlights what comments are about. The text itself holds nothing of them: they are decorations, which follow it. */
export const Comments = Extension.create({
  name: 'comments',
  addProseMirrorPlugins: () => [
    new Plugin<Highlights>({
      key: KEY,
      state: {
        init: () => ({ shown: DecorationSet.empty, chosen: '', lost: new Map() }),
        apply: (tr, before, old) => (tr.getMeta(KEY) ? told(tr, before, tr.getMeta(KEY)) : followed(tr, before, old)),
      },
      props: { decorations: (state) => KEY.getState(state)?.shown },
    }),
  ],
});

/** Shows these comments, one of them emphasised. Without marks, the same ones as before. */
export function showComments(state: EditorState, marks: CommentMark[] | undefined, chosen: string): Transaction {
  return state.tr.setMeta(KEY, { marks, chosen }).setMeta('addToHistory', false);
}

/** The comment that the cursor is in, the shortest if it is in several. */
export function commentAt(state: EditorState): string {
  const { from, to } = state.selection;
  const found = KEY.getState(state)?.shown.find(from, to) ?? [];
  return found.sort((one, other) => one.to - one.from - (other.to - other.from))[0]?.spec.id ?? '';
}

/** Where a comment begins in the text as it is. */
export function commentPosition(state: EditorState, id: string): number | undefined {
  return KEY.getState(state)?.shown.find(undefined, undefined, (spec) => spec.id === id)[0]?.from;
}

/** What one would comment on: the chosen words, or the block that the cursor is in. */
export function commentable(state: EditorState): { about: 'BLOCK' | 'WORDS'; from: number; to: number } {
  const { doc, selection } = state;
  const words = doc.textBetween(selection.from, selection.to, '\n');
  return {
    about: WORDS.test(words) ? 'WORDS' : 'BLOCK',
    from: offset(doc, selection.from),
    to: offset(doc, selection.to),
  };
}

function told(tr: Transaction, before: Highlights, { marks, chosen }: Told): Highlights {
  const known = before.shown.find();
  const shown = marks
    ? marks.flatMap((mark) => placed(tr.doc, mark, chosen) ?? known.filter(({ spec }) => spec.id === mark.id))
    : known.map(({ from, to, spec }) => highlight(from, to, spec.id, chosen));
  return { shown: DecorationSet.create(tr.doc, shown), chosen, lost: marks ? new Map() : before.lost };
}

/** Typing moves highlights along. What is pasted, undone or taken over from others may bring words back elsewhere. */
function followed(tr: Transaction, before: Highlights, old: EditorState): Highlights {
  if (!tr.docChanged) {
    return before;
  }
  let shown = before.shown.map(tr.mapping, tr.doc);
  const lost = new Map(before.lost);
  const left = new Set(shown.find().map(({ spec }) => spec.id));
  for (const { from, to, spec } of before.shown.find()) {
    if (!left.has(spec.id)) {
      lost.set(spec.id, old.doc.textBetween(from, to, '\n'));
    }
  }
  if (lost.size > 0 && (tr.getMeta('uiEvent') || tr.getMeta('history$') || tr.getMeta(TAKEN_OVER))) {
    for (const [id, quote] of [...lost]) {
      const again = placed(tr.doc, { id, from: 0, to: 0, quote }, before.chosen);
      if (again) {
        shown = shown.add(tr.doc, again);
        lost.delete(id);
      }
    }
  }
  return { ...before, shown, lost };
}

/** Where the mark says, or else where its words stand nearest to that. */
function placed(doc: Node, { id, from, to, quote }: CommentMark, chosen: string): Decoration[] | undefined {
  const text = lines(doc)
    .map((line) => line.text)
    .join('\n');
  if (to > from && to <= text.length && text.startsWith(quote, from)) {
    return [highlight(position(doc, from), position(doc, to), id, chosen)];
  }
  let nearest = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (nearest < 0 || Math.abs(at - from) < Math.abs(nearest - from)) {
      nearest = at;
    }
  }
  return nearest < 0 || !quote
    ? undefined
    : [highlight(position(doc, nearest), position(doc, nearest + quote.length), id, chosen)];
}

function highlight(from: number, to: number, id: string, chosen: string): Decoration {
  return Decoration.inline(from, to, { nodeName: 'mark', class: id === chosen ? 'c chosen' : 'c' }, { id });
}

/** The lines that have words, each with the position of its first letter. */
function lines(doc: Node): Line[] {
  const found: Line[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock && WORDS.test(node.textContent)) {
      found.push({ text: node.textContent, position: at + 1 });
    }
    return !node.isTextblock;
  });
  return found;
}

function position(doc: Node, offset: number): number {
  let start = 0;
  for (const line of lines(doc)) {
    if (offset <= start + line.text.length) {
      return line.position + offset - start;
    }
    start += line.text.length + 1;
  }
  return doc.content.size;
}

function offset(doc: Node, position: number): number {
  let start = 0;
  for (const line of lines(doc)) {
    if (position <= line.position + line.text.length) {
      return start + Math.max(0, position - line.position);
    }
    start += line.text.length + 1;
  }
  return Math.max(0, start - 1);
}
