import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A place where something will be pasted, and what it replaces there. */
export interface Waiting {
  id: number;
  from: number;
  to: number;
}

type Change = { begin: Waiting } | { end: number };

const WAITING = new PluginKey<Waiting[]>('pasteWaits');

/** The places where the server is still reading what will stand there. They go along with all that is written around. */
export const waiting = {
  key: WAITING,
  state: {
    init: (): Waiting[] => [],
    apply(tr: Transaction, places: Waiting[]): Waiting[] {
      const change = tr.getMeta(WAITING) as Change | undefined;
      const mapped = tr.docChanged ? places.map((place) => along(tr, place)) : places;
      if (!change) {
        return mapped;
      }
      return 'begin' in change ? [...mapped, change.begin] : mapped.filter(({ id }) => id !== change.end);
    },
  },
};

/** What is typed meanwhile stands behind a place, as it would if it had been pasted at once. */
function along(tr: Transaction, { id, from, to }: Waiting): Waiting {
  const start = tr.mapping.map(from, from === to ? -1 : 1);
  return { id, from: start, to: Math.max(start, tr.mapping.map(to, -1)) };
}

export function begin(tr: Transaction, place: Waiting): Transaction {
  return tr.setMeta(WAITING, { begin: place } satisfies Change);
}

export function end(tr: Transaction, id: number): Transaction {
  return tr.setMeta(WAITING, { end: id } satisfies Change);
}

export function placeOf(state: EditorState, id: number): Waiting | undefined {
  return WAITING.getState(state)?.find((place) => place.id === id);
}

export function decorations(state: EditorState): DecorationSet {
  const places = WAITING.getState(state) ?? [];
  return DecorationSet.create(
    state.doc,
    places.flatMap(({ id, from, to }) => [
      Decoration.widget(from, sign, { side: -1, key: `paste-${id}`, ignoreSelection: true }),
      Decoration.inline(from, to, { class: 'paste-replaces' }),
    ]),
  );
}

function sign(): HTMLElement {
  const element = document.createElement('span');
  element.className = 'paste-waits';
  element.setAttribute('aria-hidden', 'true');
  return element;
}
