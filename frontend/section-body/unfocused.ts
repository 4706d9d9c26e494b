import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { unlessComposing } from '../base/keys';

/**
 * Shows what is chosen also while something else has the focus: a comment on it, a link. That is all: nothing is chosen
 * again when the focus comes back. A click is where it was made, and who comes by Tab has a cursor, not a choice that the
 * next key would overwrite.
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
            focus: (view) => {
              if (lastKey === 'Tab' && !view.state.selection.empty) {
                view.dispatch(withCursor(view.state));
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

/** With the cursor where the choice was last extended to. */
function withCursor(state: EditorState): Transaction {
  return state.tr.setSelection(TextSelection.near(state.selection.$head)).setMeta('addToHistory', false);
}
