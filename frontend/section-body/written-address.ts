import type { EditorState } from '@tiptap/pm/state';

/** An address that stands in the text as text, and where. */
export interface WrittenAddress {
  from: number;
  to: number;
  address: string;
}

/** What the server's check of bare addresses takes for one. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«»’'.,;:!?…)\]}]/gi;

/** Whether these words are an address, and so say nothing to who reads them. */
export function isAddress(words: string): boolean {
  return (words.trim().match(ADDRESS) ?? []).some((address) => address === words.trim());
}

/** The address that is chosen, or that the cursor is in or at. */
export function writtenAddress({ doc, selection }: EditorState): WrittenAddress | undefined {
  const { $from, from, to } = selection;
  if (!$from.sameParent(selection.$to) || !$from.parent.isTextblock) {
    return undefined;
  }
  const start = $from.start();
  const text = doc.textBetween(start, $from.end(), undefined, ' ');
  for (const found of text.matchAll(ADDRESS)) {
    const first = start + found.index;
    const end = first + found[0].length;
    if (first <= from && to <= end) {
      return { from: first, to: end, address: found[0] };
    }
  }
  return undefined;
}
