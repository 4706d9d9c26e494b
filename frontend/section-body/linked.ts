import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { SECTION_HREF } from '../content/body-json';

/** What the server says of the sections that links lead to, by the address that stands for each. */
export type Linked = Record<string, { says: string; broken: boolean }>;

interface Known {
  linked: Linked;
  shown: DecorationSet;
}

const LINKED = new PluginKey<Known>('linked');

/** Shows where links to sections lead at present, and which of them lead nowhere any more. */
export const LinkedSections = Extension.create({
  name: 'linkedSections',
  addProseMirrorPlugins: () => [
    new Plugin<Known>({
      key: LINKED,
      state: {
        init: () => ({ linked: {}, shown: DecorationSet.empty }),
        apply(tr, before) {
          const linked = (tr.getMeta(LINKED) as Linked | undefined) ?? before.linked;
          return tr.docChanged || linked !== before.linked ? { linked, shown: decorated(tr.doc, linked) } : before;
        },
      },
      props: { decorations: (state) => LINKED.getState(state)?.shown },
    }),
  ],
});

/** Has the editor show this from now on. */
export function withLinked(tr: Transaction, linked: Linked): Transaction {
  return tr.setMeta(LINKED, linked).setMeta('addToHistory', false);
}

function decorated(doc: Node, linked: Linked): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    const href = node.marks.find((mark) => mark.type.name === 'link')?.attrs.href as string | undefined;
    const known = href && SECTION_HREF.test(href) ? linked[href] : undefined;
    if (known) {
      const look = { title: known.says, class: known.broken ? 'to-section broken' : 'to-section' };
      decorations.push(Decoration.inline(position, position + node.nodeSize, look));
    }
  });
  return DecorationSet.create(doc, decorations);
}
