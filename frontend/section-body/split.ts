import type { EditorState } from '@tiptap/pm/state';
import { bodyOf } from '../content/body-json';

/** Blocks whose parts belong together: a section ends before them, or between two pairs of a list of definitions. */
const WHOLE = ['quotation', 'questionAndAnswer', 'subHeading'];

/** The text before the cursor and from there on, each as the JSON of a body. */
export function halvesAtCursor({ doc, selection: { $from } }: EditorState): { before: string; after: string } {
  const block = $from.depth > 0 ? $from.node(1).type.name : '';
  let place = $from.pos;
  if (WHOLE.includes(block)) {
    place = $from.before(1);
  } else if (block === 'definitionList' && $from.depth > 1) {
    place = $from.before(2);
  }
  return { before: bodyOf(doc.cut(0, place)), after: bodyOf(doc.cut(place)) };
}
