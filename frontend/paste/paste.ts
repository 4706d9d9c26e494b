import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMSerializer, type Fragment, Slice } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, Body } from '../content/body-json';
import { fitted, spaced } from './fitting';
import type { LeftOut, Read, Reader } from './notice';
import { plainParagraphs } from './plain';
import { begin, decorations, end, placeOf, type Waiting, waiting } from './waiting';

/** What was copied in an editor of ours says so. Other programs have editors of the same make. */
const OURS = 'data-portal';
const OURS_COPIED = /^[^<]*(<meta[^>]*>\s*|<html>\s*|<body>\s*|<!--StartFragment-->)*<[a-z0-9]+\s[^>]*\bdata-portal\b/i;
/** In milliseconds: whoever has waited for so long wants to see the words. */
const PATIENCE = 4000;

/** Counts the pastes of this page. */
let pastes = 0;

/**
 * What is pasted or dropped becomes the blocks that the server reads in it, in the place where it was pasted, while one
 * goes on writing; what does not come along is told. A paste is one step to undo, apart from what was typed around it.
 * What was copied in an editor of ours stays exactly as it was. If the server cannot be asked, the words go in alone.
 */
export const Paste = Extension.create<{ told: (leftOut: LeftOut[]) => void; read: Reader }>({
  name: 'pasteFromElsewhere',
  addOptions: () => ({ told: () => {}, read: () => Promise.resolve(null) }),
  addProseMirrorPlugins() {
    const { told, read } = this.options;
    const take = (view: EditorView, event: Event, data: DataTransfer | null, at?: number): boolean => {
      told([]);
      view.dispatch(closeHistory(view.state.tr));
      const html = withoutData(data?.getData('text/html') ?? '');
      const text = data?.getData('text/plain') || data?.getData('text/uri-list') || '';
      if (!data || !view.editable || OURS_COPIED.test(html)) {
        return false;
      }
      event.preventDefault();
      if (html.trim() !== '' || text !== '') {
        const place = hold(view, at);
        void patiently(read, html, text).then((answer) => put(view, place, answer, html, text, told));
      } else if ([...data.files].some((file) => file.type.startsWith('image/'))) {
        told(['images']);
      }
      return true;
    };
    return [
      new Plugin({
        ...waiting,
        props: {
          decorations,
          clipboardSerializer: new Copied(
            DOMSerializer.nodesFromSchema(this.editor.schema),
            DOMSerializer.marksFromSchema(this.editor.schema),
          ),
          handleDOMEvents: {
            paste: (view, event) => take(view, event, event.clipboardData),
            drop: (view, event) => {
              const at = view.dragging ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
              return at ? take(view, event, event.dataTransfer, at.pos) : false;
            },
          },
        },
        appendTransaction: (transactions, _before, { tr }) =>
          transactions.some((transaction) => transaction.getMeta('paste')) ? closeHistory(tr) : null,
      }),
    ];
  },
});

/** Marks what is copied as ours. */
class Copied extends DOMSerializer {
  serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment) {
    const copied = super.serializeFragment(fragment, options, target);
    if (!target) {
      copied.childNodes.forEach((node) => node instanceof Element && node.setAttribute(OURS, ''));
    }
    return copied;
  }
}

/** Pictures that are written into the text are large, and do not come along anyway. */
function withoutData(html: string): string {
  return html.replace(/\ssrc=(["'])data:.*?\1/gis, '');
}

/** Remembers what is chosen as what the paste replaces; what is typed from now on stands behind it. */
function hold(view: EditorView, at?: number): number {
  const { from, to } = at === undefined ? view.state.selection : { from: at, to: at };
  const place: Waiting = { id: ++pastes, from, to };
  const tr = begin(view.state.tr, place);
  if (from !== to) {
    tr.setSelection(TextSelection.near(tr.doc.resolve(to), -1));
  }
  view.dispatch(tr);
  return place.id;
}

async function patiently(read: Reader, html: string, text: string): Promise<Read | null> {
  if (!navigator.onLine) {
    return null;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  try {
    return await Promise.race([read(html, text), late]);
  } catch {
    // Told as what could not be read.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function put(
  view: EditorView,
  id: number,
  answer: Read | null,
  html: string,
  text: string,
  told: (leftOut: LeftOut[]) => void,
) {
  const place = view.isDestroyed ? undefined : placeOf(view.state, id);
  if (!place) {
    return;
  }
  const leftOut = new Set<LeftOut>(answer ? answer.notices : ['unread']);
  const blocks = answer ? (JSON.parse(answer.body) as Body).blocks : plainParagraphs(html, text);
  const $from = view.state.doc.resolve(place.from);
  const { content, reshaped } = fitted(view.state.schema, atEdges(view, place, blocks, answer), $from);
  if (reshaped) {
    leftOut.add('shape');
  }
  told([...leftOut]);
  const tr = end(view.state.tr, id);
  // Nothing came of it, so nothing chosen is given up for it.
  view.dispatch(content.size > 0 ? replaced(view, tr, place, content) : tr);
}

/** Within a line the space at the edge of what is pasted counts. */
function atEdges(view: EditorView, { from, to }: Waiting, blocks: Block[], answer: Read | null): Block[] {
  const $from = view.state.doc.resolve(from);
  const $to = view.state.doc.resolve(to);
  const before = $from.parent.isTextblock ? $from.parent.textBetween(0, $from.parentOffset) : '';
  const behind = $to.parent.isTextblock ? $to.parent.textBetween($to.parentOffset, $to.parent.content.size) : '';
  return spaced(blocks, !!answer?.spaceBefore && /\S$/.test(before), !!answer?.spaceAfter && /^\S/.test(behind));
}

function replaced(view: EditorView, tr: Transaction, { from, to }: Waiting, content: Fragment): Transaction {
  const { selection } = view.state;
  const follows = selection.empty && selection.from >= from && selection.to <= to;
  let slice = Slice.maxOpen(content, true);
  view.someProp('transformPasted', (transform) => {
    slice = transform(slice, view, false);
  });
  const $from = tr.doc.resolve(from);
  if (from === 0 && to === tr.doc.content.size) {
    tr.setSelection(new AllSelection(tr.doc)).replaceSelection(slice);
  } else if (from !== to && $from.nodeAfter?.isBlock && from + $from.nodeAfter.nodeSize === to) {
    tr.setSelection(NodeSelection.create(tr.doc, from)).replaceSelection(slice);
  } else if (from === to && !$from.parent.inlineContent) {
    tr.insert(from, content);
  } else {
    tr.setSelection(TextSelection.create(tr.doc, from, to)).replaceSelection(slice);
  }
  if (!follows) {
    tr.setSelection(selection.map(tr.doc, tr.mapping));
  }
  closeHistory(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return follows ? tr.scrollIntoView() : tr;
}
