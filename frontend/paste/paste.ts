import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { DOMParser, Fragment, type ParseOptions, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Block, type Line, toDocument } from '../content/body-json';
import { linesOf, pastedBlocks } from './blocks';
import { together } from './line';
import type { LeftOut } from './look';
import { textBlocks } from './text';

/** Blocks of lines that are all alike: whatever is pasted into one becomes its items. */
const LISTS = ['bulletList', 'orderedList', 'keyPoints', 'checklist'];
/** Places of one line in a block where no other may follow. */
const LINES = ['definitionTerm', 'definitionMeaning', 'quotationSource'];
const PARAGRAPHS = ['warning', 'step', 'quotation', 'questionAndAnswer'];

/**
 * What is pasted becomes blocks of a body, and what cannot is told. A paste is one step to undo, apart from what was
 * typed just before and after it. What was copied in an editor of ours stays exactly as it was.
 */
export const Paste = Extension.create<{ told: (leftOut: LeftOut[]) => void }>({
  name: 'pasteFromElsewhere',
  addOptions: () => ({ told: () => {} }),
  addProseMirrorPlugins() {
    const { told } = this.options;
    const begin = (view: EditorView) => {
      told([]);
      view.dispatch(closeHistory(view.state.tr));
      return false;
    };
    return [
      new Plugin({
        props: {
          handleDOMEvents: { paste: begin, drop: begin },
          clipboardParser: new PasteParser(this.editor.schema, told),
          clipboardTextParser: (text, $context) =>
            Slice.maxOpen(fitted(this.editor.schema, textBlocks(text), $context, told)),
          handlePaste: (_view, event, slice) => {
            if (slice.size > 0) {
              return false;
            }
            if ([...(event.clipboardData?.files ?? [])].some((file) => file.type.startsWith('image/'))) {
              told(['images']);
            }
            // Nothing came of it, so nothing chosen is given up for it.
            return true;
          },
        },
        appendTransaction: (transactions, _before, { tr }) =>
          transactions.some((transaction) => transaction.getMeta('paste')) ? closeHistory(tr) : null,
      }),
    ];
  },
});

/** Reads the HTML of the clipboard; that of our own editor as the schema says. */
class PasteParser extends DOMParser {
  constructor(
    schema: Schema,
    private readonly told: (leftOut: LeftOut[]) => void,
  ) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  parseSlice(dom: Node, options?: ParseOptions): Slice {
    const html = dom as Element;
    if (html.closest('[data-pm-slice]') ?? html.querySelector('[data-pm-slice]')) {
      return super.parseSlice(dom, options);
    }
    const { blocks, leftOut } = pastedBlocks(html);
    return new Slice(fitted(this.schema, blocks, options?.context, this.told, leftOut), 0, 0);
  }
}

/** The blocks as they may stand at the cursor. Tells what was left out, and if that was their shape. */
function fitted(
  schema: Schema,
  blocks: Block[],
  $at: ResolvedPos | undefined,
  told: (leftOut: LeftOut[]) => void,
  leftOut = new Set<LeftOut>(),
): Fragment {
  const fitting = $at && $at.depth > 1 ? within($at, blocks) : blocks;
  if (blocks.some((block) => block.type !== 'paragraph' && !fitting.some(({ type }) => type === block.type))) {
    leftOut.add('shape');
  }
  told([...leftOut]);
  return fitting.length > 0 ? schema.nodeFromJSON(toDocument({ blocks: fitting })).content : Fragment.empty;
}

function within($at: ResolvedPos, blocks: Block[]): Block[] {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  const list = LISTS.includes($at.node(1).type.name)
    ? ($at.node(1).type.name as 'bulletList' | 'orderedList')
    : undefined;
  if (list && (lines.length > 1 || blocks.some((block) => block.type !== 'paragraph'))) {
    return [{ type: list === 'orderedList' ? 'numberedList' : list, items: lines }];
  }
  if (LINES.includes($at.parent.type.name)) {
    return lines.length > 0 ? [paragraph(together(lines))] : [];
  }
  return PARAGRAPHS.includes($at.node(-1).type.name) ? lines.map(paragraph) : blocks;
}

function paragraph(text: Line): Block {
  return { type: 'paragraph', text };
}
