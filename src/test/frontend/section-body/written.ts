import { type Block, type Line, toBody, toDocument } from 'Frontend/content/body-json';
import { sectionBody, type TextLabels } from 'Frontend/section-body/schema';
import { getSchema } from '@tiptap/core';
import { type Command, EditorState, type Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Texts of a section to begin a test with, and what they have become. */

export const LABELS: TextLabels = {
  language: 'en',
  keyPoints: 'Key points',
  warning: 'Warning',
  placeholder: 'Write here',
  source: 'Source',
  term: 'Term',
  meaning: 'Meaning',
  question: 'Question',
  answer: 'Answer',
};

export const schema = getSchema(sectionBody(LABELS));

/** Every kind of block, with words that are in no other. */
const EACH: Record<Block['type'], Block> = {
  paragraph: paragraph('About the treatment'),
  subHeading: { type: 'subHeading', text: line('Before') },
  bulletList: { type: 'bulletList', items: [line('Apples'), line('Pears')] },
  numberedList: { type: 'numberedList', items: [line('First'), line('Second')] },
  keyPoints: { type: 'keyPoints', items: [line('Drink'), line('Rest')] },
  checklist: { type: 'checklist', items: [line('Passport'), line('Glasses')] },
  warning: { type: 'warning', paragraphs: [line('Never alone'), line('Call us')] },
  steps: { type: 'steps', steps: [{ paragraphs: [line('Wash'), line('Slowly')] }, { paragraphs: [line('Dry')] }] },
  quotation: { type: 'quotation', paragraphs: [line('It was quick')], source: line('A visitor') },
  definitionList: { type: 'definitionList', definitions: [{ term: line('Stent'), meaning: line('A small tube') }] },
  questionAndAnswer: {
    type: 'questionAndAnswer',
    question: line('Will it hurt?'),
    answer: [line('No'), line('Hardly')],
  },
};

export const ONE_OF_EACH: Block[] = Object.values(EACH);

export function line(text: string): Line {
  return text === '' ? [] : [{ text }];
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', text: line(text) };
}

export function textOf(blocks: Block[], plugins: Plugin[] = []): EditorState {
  return EditorState.create({ doc: schema.nodeFromJSON(toDocument({ blocks })), plugins });
}

export function blocksOf(state: EditorState): Block[] {
  return toBody(state.doc.toJSON()).blocks;
}

/** With the cursor right behind these words, where they first stand. */
export function behind(state: EditorState, words: string): EditorState {
  const end = placeOf(state, words) + words.length;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)));
}

export function before(state: EditorState, words: string): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state, words))));
}

/** With all chosen from the first of these words to the last of those. */
export function chosen(state: EditorState, from: string, to = from): EditorState {
  const selection = TextSelection.create(state.doc, placeOf(state, from), placeOf(state, to) + to.length);
  return state.apply(state.tr.setSelection(selection));
}

/** What a command makes of it, or undefined if it leaves the key to others. */
export function after(state: EditorState, command: Command): EditorState | undefined {
  let made: Transaction | undefined;
  const does = command(state, (tr) => {
    made = tr;
  });
  return does && made ? state.apply(made) : undefined;
}

/** The line that the cursor is in, and the letters before it. */
export function cursor({ selection: { $from } }: EditorState): [line: string, letters: number] {
  return [$from.parent.textContent, $from.parentOffset];
}

export function placeOf({ doc }: EditorState, words: string): number {
  let place: number | undefined;
  doc.descendants((node, position) => {
    const at = place === undefined && node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (at >= 0) {
      place = position + 1 + at;
    }
  });
  if (place === undefined) {
    throw new Error(`The text has no "${words}"`);
  }
  return place;
}
