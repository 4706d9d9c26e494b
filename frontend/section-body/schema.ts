import { Extension, type Extensions, Mark, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import Italic from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { SECTION_HREF } from '../content/body-json';
import { linkTarget } from '../content/link-target';
import { joined, toggleBlock } from './blocks';
import { Comments } from './comments';
import { BLOCKS, TEXT } from './keys';
import { goBack, goOn, goOnInStep, takeNext, toPlace } from './part-keys';
import { TypingSteps } from './typing-steps';
import { Unfocused } from './unfocused';

/** The words that stand in the text itself: over blocks in the language of the text, where it is empty in the writer's. */
export interface TextLabels {
  language: string;
  keyPoints: string;
  warning: string;
  placeholder: string;
  source: string;
  term: string;
  meaning: string;
  question: string;
  answer: string;
}

/** One line each: a list in a list would be a block that a body does not have. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
    };
  },
});

/** Readers see it count from one, so only a one begins it while typing: a year or another number is a word. */
const NumberedList = OrderedList.extend({
  addAttributes: () => ({}),
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
  },
});

/** Pasted headings of any level become the only one that a body has. */
const SubHeading = Node.create({
  name: 'subHeading',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: () => ['h3', 0],
  addInputRules() {
    return [textblockTypeInputRule({ find: /^#{1,4}\s$/, type: this.type })];
  },
});

const KeyPoints = Node.create<{ label: string }>({
  name: 'keyPoints',
  group: 'block list',
  content: 'listItem+',
  defining: true,
  addOptions: () => ({ label: '' }),
  parseHTML: () => [{ tag: 'div.key', contentElement: 'ul', priority: 60 }],
  renderHTML() {
    return [
      'div',
      { class: 'key', role: 'group', 'aria-label': this.options.label, 'data-label': this.options.label },
      ['ul', 0],
    ];
  },
});

const Warning = Node.create<{ label: string }>({
  name: 'warning',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addOptions: () => ({ label: '' }),
  parseHTML: () => [{ tag: 'div.warn' }],
  renderHTML() {
    return [
      'div',
      { class: 'warn', role: 'group', 'aria-label': this.options.label, 'data-label': this.options.label },
      0,
    ];
  },
});

const Steps = Node.create({
  name: 'steps',
  group: 'block list',
  content: 'step+',
  defining: true,
  parseHTML: () => [{ tag: 'ol.steps', priority: 60 }],
  renderHTML: () => ['ol', { class: 'steps' }, 0],
});

const Step = Node.create({
  name: 'step',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li', context: 'steps/', priority: 60 }],
  renderHTML: () => ['li', 0],
});

const Checklist = Node.create({
  name: 'checklist',
  group: 'block list',
  content: 'listItem+',
  defining: true,
  parseHTML: () => [{ tag: 'ul.check', priority: 60 }],
  renderHTML: () => ['ul', { class: 'check' }, 0],
});

const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: 'paragraph+ quotationSource',
  defining: true,
  parseHTML: () => [
    { tag: 'figure.quote > blockquote', skip: true, priority: 60 },
    { tag: 'figure.quote' },
    { tag: 'blockquote' },
  ],
  renderHTML: () => ['blockquote', { class: 'quote' }, 0],
});

/** A line in a block of lines that differ: while it is empty, it says what belongs there. */
function place(name: string, tag: string, rules: string[], attributes: Record<string, string> = {}) {
  return Node.create<{ empty: string }>({
    name,
    content: 'inline*',
    defining: true,
    addOptions: () => ({ empty: '' }),
    parseHTML: () => rules.map((rule) => ({ tag: rule, priority: 60 })),
    renderHTML() {
      return [tag, { ...attributes, 'data-empty': this.options.empty }, 0];
    },
  });
}

const QuotationSource = place('quotationSource', 'p', ['figcaption', 'p.source'], { class: 'source' });

const DefinitionList = Node.create({
  name: 'definitionList',
  group: 'block list',
  content: 'definition+',
  defining: true,
  parseHTML: () => [{ tag: 'dl' }],
  renderHTML: () => ['dl', 0],
});

const Definition = Node.create({
  name: 'definition',
  content: 'definitionTerm definitionMeaning',
  defining: true,
  parseHTML: () => [{ tag: 'dl > div' }],
  renderHTML: () => ['div', 0],
});

const DefinitionTerm = place('definitionTerm', 'dt', ['dt']);

const DefinitionMeaning = place('definitionMeaning', 'dd', ['dd']);

const QuestionAndAnswer = Node.create<{ label: string; empty: string }>({
  name: 'questionAndAnswer',
  group: 'block',
  content: 'question paragraph+',
  defining: true,
  addOptions: () => ({ label: '', empty: '' }),
  parseHTML: () => [{ tag: 'div.qa > .unseen', ignore: true, priority: 60 }, { tag: 'div.qa' }],
  renderHTML() {
    return [
      'div',
      { class: 'qa', role: 'group', 'aria-label': this.options.label, 'data-empty': this.options.empty },
      0,
    ];
  },
});

const Question = place('question', 'p', ['p.q', 'h3.q'], { class: 'q' });

const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
  addKeyboardShortcuts() {
    return { [TEXT.superscript[0]]: () => this.editor.commands.toggleMark(this.name) };
  },
});

function hrefOf(element: HTMLElement): string | undefined {
  const href = element.getAttribute('href') ?? '';
  return SECTION_HREF.test(href) ? href : linkTarget(href);
}

/** Keeps only where it leads; a pasted link that leads where none may go is plain text. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  exitable: true,
  addAttributes: () => ({
    href: { default: null, parseHTML: hrefOf },
  }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => hrefOf(element) !== undefined && null }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

/** The keys that writers know from elsewhere. */
const BlockKeys = Extension.create({
  name: 'blockKeys',
  addKeyboardShortcuts() {
    const { paragraph, subHeading, orderedList, bulletList, checklist } = BLOCKS;
    const keys = Object.entries({ paragraph, subHeading, orderedList, bulletList, checklist });
    return Object.fromEntries(
      keys.map(([name, [key]]) => [key, () => toggleBlock(name)(this.editor.state, this.editor.view.dispatch)]),
    );
  },
});

/** From one part of a block to the next, and out of it. */
const PartKeys = Extension.create({
  name: 'partKeys',
  addKeyboardShortcuts() {
    const does = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
    return {
      [BLOCKS.goOn[0]]: does(goOn),
      [BLOCKS.goOnInStep[0]]: does(goOnInStep),
      [BLOCKS.goBack[0]]: does(goBack),
      'Mod-Backspace': does(goBack),
      'Shift-Backspace': does(goBack),
      Delete: does(takeNext),
      'Mod-Delete': does(takeNext),
      [BLOCKS.nextPlace[0]]: does(toPlace(1)),
      [BLOCKS.lastPlace[0]]: does(toPlace(-1)),
    };
  },
});

/** Everything a section's text can hold, and nothing else: what is pasted is reduced to it. */
export function sectionBody(labels: TextLabels): Extensions {
  return [
    Bold,
    BulletList,
    Document,
    Dropcursor.configure({ class: 'drop-cursor', color: false }),
    Gapcursor,
    UndoRedo,
    Italic,
    ListKeymap,
    NumberedList,
    Paragraph,
    Text,
    ListItem,
    SubHeading,
    KeyPoints.configure({ label: labels.keyPoints }),
    Warning.configure({ label: labels.warning }),
    Steps,
    Step,
    Checklist,
    Quotation,
    QuotationSource.configure({ empty: labels.source }),
    DefinitionList,
    Definition,
    DefinitionTerm.configure({ empty: labels.term }),
    DefinitionMeaning.configure({ empty: labels.meaning }),
    QuestionAndAnswer.configure({ label: labels.question, empty: labels.answer }),
    Question.configure({ empty: labels.question }),
    Superscript,
    Link,
    BlockKeys,
    PartKeys,
    Comments,
    Placeholder.configure({ placeholder: labels.placeholder }),
    TypingSteps,
    Unfocused,
  ];
}

/** Lists of one kind that a paste brings one after the other are one list. */
export function joinLists(slice: Slice): Slice {
  const blocks: ProseMirrorNode[] = [];
  slice.content.forEach((block) => blocks.push(block));
  return new Slice(Fragment.from(joined(blocks)), slice.openStart, slice.openEnd);
}

/** The name of the outermost block at a position. */
export function blockAt(doc: ProseMirrorNode, position: number): string | undefined {
  const at = doc.resolve(position);
  return at.depth > 0 ? at.node(1).type.name : at.nodeAfter?.type.name;
}
