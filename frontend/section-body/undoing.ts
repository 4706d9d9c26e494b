import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { Transaction } from '@tiptap/pm/state';
import { BodyHistory } from '../history/body-history';
import type { Obstructed } from '../history/text-history';

/**
 * What can be undone in the text of a section. Where the page has nothing to undo, what was written before it was loaded
 * may have. Once others have written, the page's own undoing could take their words along, as it does not know of words
 * that came back, and leaves the matter to the history, which tells.
 */
export class Undoing {
  private readonly history: BodyHistory;
  /** Whether words have come in since the text was opened that were not typed here. */
  private others = false;

  /** Without a key, nothing is kept beyond the page. */
  constructor(
    private readonly editor: Editor,
    key: string,
    begun: string,
  ) {
    this.history = new BodyHistory(key, begun);
  }

  wrote(text: string) {
    this.history.wrote(text);
  }

  /** What others have made of the text, or what was kept of one's `own` words. */
  received(text: string, by: string, own: boolean) {
    this.others = true;
    if (own) {
      this.history.cameBack(text);
    } else {
      this.history.received(text, by);
    }
  }

  /** Whether the page undoes this by itself. */
  isOfPage(forth: boolean): boolean {
    const { state } = this.editor;
    return !this.others && (forth ? redoDepth(state) : undoDepth(state)) > 0;
  }

  /** Takes back or makes again what the history knows; answers what is in the way, if something is. */
  make(forth: boolean): Obstructed | undefined {
    const { state, view } = this.editor;
    const made = forth ? this.history.redo(state) : this.history.undo(state);
    if (!(made instanceof Transaction)) {
      return made;
    }
    view.dispatch(made);
    return undefined;
  }
}
