import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { TAKEN_OVER } from './received';

/** After as many letters, undoing goes back to a word; without a word's end, as where words are not parted, to a letter. */
const LETTERS = 30;
const LETTERS_OF_A_WORD = 60;
const SENTENCE_END = /[.!?…。！？]["'”’»)]*\s$/u;
const WORD_END = /\s$/u;
/** Longer than what ends a sentence. */
const LOOKED_AT = 8;

const typed = new PluginKey<number>('typed');

/**
 * Parts what is typed without a pause into what people expect one undo to take back: a sentence, or some words. A pause
 * alone would have one undo take back all that a fast writer has typed.
 */
export const TypingSteps = Extension.create({
  name: 'typingSteps',

  addProseMirrorPlugins: () => [
    new Plugin<number>({
      key: typed,
      state: { init: () => 0, apply: (tr, letters) => (tr.getMeta(typed) === 'ends' ? 0 : letters + lettersOf(tr)) },
      appendTransaction: (_transactions, before, now) => {
        const letters = typed.getState(now)!;
        const hasTyped = letters > typed.getState(before)!;
        return hasTyped && endsStep(letters, lineBefore(now)) ? closeHistory(now.tr).setMeta(typed, 'ends') : undefined;
      },
    }),
  ],
});

/** How many letters a transaction adds, if it is one's own. */
function lettersOf(tr: Transaction): number {
  return tr.docChanged && !tr.getMeta(TAKEN_OVER) ? Math.max(0, tr.doc.content.size - tr.before.content.size) : 0;
}

function endsStep(letters: number, before: string): boolean {
  return SENTENCE_END.test(before) || (letters >= LETTERS && WORD_END.test(before)) || letters >= LETTERS_OF_A_WORD;
}

function lineBefore({ selection: { $from } }: EditorState): string {
  const from = Math.max(0, $from.parentOffset - LOOKED_AT);
  return $from.parent.textBetween(from, $from.parentOffset, undefined, ' ');
}
