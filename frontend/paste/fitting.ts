import { Fragment, type ResolvedPos, type Schema } from '@tiptap/pm/model';
import { type Block, type Line, toDocument } from '../content/body-json';

/** Blocks of lines that are all alike: whatever is pasted into one becomes its items. */
const LISTS = ['bulletList', 'orderedList', 'keyPoints', 'checklist'];
/** Places of one line in a block where no other may follow. */
const LINES = ['definitionTerm', 'definitionMeaning', 'quotationSource'];
const PARAGRAPHS = ['warning', 'step', 'quotation', 'questionAndAnswer'];

/** The blocks as they may stand at the cursor, and whether their shape was lost for it. */
export function fitted(schema: Schema, blocks: Block[], $at: ResolvedPos): { content: Fragment; reshaped: boolean } {
  const fitting = $at.depth > 1 ? within($at, blocks) : blocks;
  return {
    content: fitting.length > 0 ? schema.nodeFromJSON(toDocument({ blocks: fitting })).content : Fragment.empty,
    reshaped: blocks.some((block) => block.type !== 'paragraph' && !fitting.some(({ type }) => type === block.type)),
  };
}

function within($at: ResolvedPos, blocks: Block[]): Block[] {
  const lines = blocks.flatMap(linesOf).filter((line) => line.length > 0);
  const name = $at.node(1).type.name;
  if (LISTS.includes(name) && (lines.length > 1 || blocks.some((block) => block.type !== 'paragraph'))) {
    const type = name === 'orderedList' ? 'numberedList' : (name as 'bulletList' | 'keyPoints' | 'checklist');
    return [{ type, items: lines }];
  }
  if (LINES.includes($at.parent.type.name)) {
    return lines.length > 0 ? [paragraph(together(lines))] : [];
  }
  return PARAGRAPHS.includes($at.node(-1).type.name) ? lines.map(paragraph) : blocks;
}

/** With one space where there was one, and where the words that it goes between have none. */
export function spaced(blocks: Block[], before: boolean, after: boolean): Block[] {
  const copy = structuredClone(blocks);
  const lines = copy.flatMap(linesOf);
  if (before) {
    lines.at(0)?.unshift({ text: ' ' });
  }
  if (after) {
    lines.at(-1)?.push({ text: ' ' });
  }
  return copy;
}

/** Every line of a block, in the order of reading. */
function linesOf(block: Block): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'subHeading':
      return [block.text];
    case 'warning':
      return block.paragraphs;
    case 'steps':
      return block.steps.flatMap((step) => step.paragraphs);
    case 'quotation':
      return [...block.paragraphs, ...(block.source ? [block.source] : [])];
    case 'definitionList':
      return block.definitions.flatMap(({ term, meaning }) => [term, meaning]);
    case 'questionAndAnswer':
      return [block.question, ...block.answer];
    default:
      return block.items;
  }
}

function together(lines: Line[]): Line {
  return lines.flatMap((line, index) => (index > 0 ? [{ text: ' ' }, ...line] : line));
}

export function paragraph(text: Line): Block {
  return { type: 'paragraph', text };
}
