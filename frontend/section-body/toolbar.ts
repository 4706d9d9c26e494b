import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announcedKey, type KeyNames, type Keys, spokenKey, unlessComposing } from '../base/keys';
import { toggleBlock } from './blocks';
import { BLOCKS, TEXT } from './keys';
import type { Choice } from './menu';
import { blockAt } from './schema';
import './menu';

const TOOLS = [
  'bold',
  'italic',
  'superscript',
  'link',
  'comment',
  'subHeading',
  'bulletList',
  'orderedList',
  'keyPoints',
  'warning',
  'more',
] as const;
/** Blocks that stand in the menu behind the last tool. */
const MORE = ['steps', 'checklist', 'quotation', 'definitionList', 'questionAndAnswer'] as const;
const SHORT: Record<string, string> = { bold: 'B', italic: 'I', superscript: 'x²' };
/** In a row, their names are said and not shown; a tool that is alone shows its own. */
const PICTURED = ['link', 'comment'];
const TOOL_KEYS: Keys = { ...TEXT, ...BLOCKS };

type Tool = (typeof TOOLS)[number];
type Other = (typeof MORE)[number];

/** Texts on the tools, translated by the server. */
export type ToolTexts = Record<'toolbar' | Tool | Other | `${Other}Hint`, string> & { keyNames: KeyNames };

/**
 * What can be done with the text. One stop for the Tab key, which leads to the tool that was used last; the arrows go
 * along the tools. One that cannot be used where the cursor is says so, and can be reached all the same.
 */
export class SectionBodyToolbar extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  /** The editor's, so that the tools follow it. */
  @property({ attribute: false }) now?: EditorState;
  @property({ attribute: false }) texts!: ToolTexts;
  @property({ type: Boolean }) linking = false;
  /** Who only reads may comment. */
  @property({ type: Boolean }) readonly = false;
  @state() private choosing = false;
  @state() private current = 0;

  protected createRenderRoot() {
    return this;
  }

  /** Goes to the tool that was used last. */
  focus() {
    this.tool(this.current)?.focus();
  }

  protected render() {
    const { texts } = this;
    return html`<div class="tools" role="toolbar" aria-label=${texts.toolbar} @keydown=${this.onKey}>
      ${this.tools().map((name, index) => (name === 'more' ? this.moreButton(index) : this.button(name, index)))}
      ${
        this.choosing
          ? html`<section-body-menu
            id="more-blocks"
            .choices=${MORE.map((name) => this.choice(name))}
            .label=${texts.more}
            @chosen=${(event: CustomEvent<Other>) => this.use(event.detail)}
            @closed=${this.closeMenu}
          ></section-body-menu>`
          : nothing
      }
    </div>`;
  }

  private button(name: Tool, index: number) {
    const text = this.texts[name];
    const [key] = TOOL_KEYS[name] ?? [];
    const opens = name === 'link';
    return html`<button
      type="button"
      class=${name}
      tabindex=${index === this.current ? 0 : -1}
      aria-pressed=${name === 'comment' ? nothing : this.isOn(name) ? 'true' : 'false'}
      aria-disabled=${this.canUse(name) ? nothing : 'true'}
      aria-haspopup=${opens ? 'dialog' : nothing}
      aria-expanded=${opens ? String(this.linking) : nothing}
      aria-controls=${opens && this.linking ? 'link-form' : nothing}
      aria-label=${SHORT[name] || PICTURED.includes(name) ? text : nothing}
      aria-keyshortcuts=${key ? announcedKey(key) : nothing}
      title=${key ? `${text} (${spokenKey(key, this.texts.keyNames)})` : text}
      @mousedown=${(event: Event) => event.preventDefault()}
      @focus=${() => (this.current = index)}
      @click=${() => this.use(name)}
    >
      ${PICTURED.includes(name) ? pictured(name, text) : (SHORT[name] ?? text)}
    </button>`;
  }

  /** Opens the other blocks, and says which of them the text is in. */
  private moreButton(index: number) {
    const on = MORE.find((name) => this.isOn(name));
    return html`<button
      type="button"
      class=${on ? 'more on' : 'more'}
      tabindex=${index === this.current ? 0 : -1}
      aria-haspopup="menu"
      aria-expanded=${this.choosing ? 'true' : 'false'}
      aria-controls=${this.choosing ? 'more-blocks' : nothing}
      aria-label=${on ? `${this.texts.more}: ${this.texts[on]}` : nothing}
      title=${on ? this.texts[on] : nothing}
      @mousedown=${(event: Event) => event.preventDefault()}
      @focus=${() => (this.current = index)}
      @click=${this.onMore}
    >
      ${this.texts.more}
    </button>`;
  }

  private choice(name: Other): Choice {
    const [key] = TOOL_KEYS[name] ?? [];
    return {
      name,
      text: this.texts[name],
      hint: this.texts[`${name}Hint`],
      key: key ? { spoken: spokenKey(key, this.texts.keyNames), announced: announcedKey(key) } : undefined,
      chosen: this.isOn(name),
      usable: this.canUse(name),
    };
  }

  private onMore() {
    if (this.choosing) {
      this.leave();
    } else {
      this.choosing = true;
    }
  }

  private closeMenu(event: CustomEvent) {
    this.choosing = false;
    if (event.detail === 'escape') {
      this.tool(this.tools().indexOf('more'))?.focus();
    }
  }

  private isOn(name: string): boolean {
    if (!this.editor || !this.now) {
      return false;
    }
    const { doc, selection, schema } = this.now;
    return schema.marks[name] ? this.editor.isActive(name) : blockAt(doc, selection.from) === name;
  }

  /** A mark needs letters; a block is made of lines that are chosen in part or as a whole, but not of the whole text. */
  private canUse(name: string): boolean {
    if (!this.now || name === 'comment') {
      return name === 'comment';
    }
    const mark = this.now.schema.marks[name];
    return mark ? toggleMark(mark)(this.now) : this.now.selection instanceof TextSelection;
  }

  private use(name: string) {
    if (!this.canUse(name)) {
      return;
    }
    const editor = this.editor!;
    this.choosing = false;
    if (name === 'link' || name === 'comment') {
      this.dispatchEvent(new CustomEvent(name));
    } else if (editor.schema.marks[name]) {
      editor.commands.toggleMark(name);
      editor.view.focus();
    } else {
      toggleBlock(name)(editor.state, editor.view.dispatch);
      editor.view.focus();
    }
  }

  private leave() {
    this.choosing = false;
    this.editor?.view.focus();
  }

  private onKey = unlessComposing((event) => {
    const last = this.tools().length - 1;
    const next: Record<string, number> = {
      ArrowRight: this.current === last ? 0 : this.current + 1,
      ArrowLeft: this.current === 0 ? last : this.current - 1,
      Home: 0,
      End: last,
    };
    if (event.key in next) {
      event.preventDefault();
      this.tool(next[event.key])?.focus();
    } else if (event.key === 'ArrowDown' && this.tools()[this.current] === 'more') {
      event.preventDefault();
      this.choosing = true;
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    }
  });

  private tools(): readonly Tool[] {
    return this.readonly ? ['comment'] : TOOLS;
  }

  private tool(index: number): HTMLElement | undefined {
    return this.querySelectorAll<HTMLElement>('.tools > button')[index];
  }
}

function pictured(name: string, text: string) {
  return html`<span class="glyph glyph-${name}" aria-hidden="true"></span><span class="name">${text}</span>`;
}

customElements.define('section-body-toolbar', SectionBodyToolbar);
