import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unlessComposing } from '../base/keys';

/**
 * Shows what is chosen also while something else has the focus: a comment on it, a link. Nothing is chosen again when the
 * focus comes back: a click is where it was made, which is settled before the focus can bring the old choice along, and who
 * comes by Tab has a cursor, not a choice that the next key would overwrite.
 */
export const Unfocused = Extension.create({
  name: 'unfocused',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          decorations: (state) => (editor.isFocused ? null : chosenWords(state)),
          handleDOMEvents: {
            mousedown: (view, event) => {
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (at && event.button === 0 && !event.shiftKey && !view.hasFocus()) {
                view.dispatch(withCursor(view.state, at.pos));
              }
            },
            focus: (view) => {
              if (lastKey === 'Tab' && !view.state.selection.empty) {
                view.dispatch(withCursor(view.state, view.state.selection.head));
              }
            },
          },
        },
        view: () => followKeys(),
      }),
    ];
  },
});

/** What was pressed last, unless something was pointed at since: it tells what has moved the focus. */
let lastKey = '';

function followKeys() {
  const onKey = unlessComposing((event) => {
    lastKey = event.key;
  });
  const onPointer = () => {
    lastKey = '';
  };
  document.addEventListener('keydown', onKey, true);
  document.addEventListener('pointerdown', onPointer, true);
  return {
    destroy: () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer, true);
    },
  };
}

function chosenWords({ doc, selection }: EditorState): DecorationSet | null {
  const isWords = selection instanceof TextSelection && !selection.empty;
  return isWords
    ? DecorationSet.create(doc, [Decoration.inline(selection.from, selection.to, { class: 'selection' })])
    : null;
}

function withCursor(state: EditorState, at: number): Transaction {
  return state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).setMeta('addToHistory', false);
}
