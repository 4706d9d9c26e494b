import { Editor } from '@tiptap/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isPressed, unlessComposing } from '../base/keys';
import { PageKey } from '../base/page-key';
import { Pause } from '../base/pause';
import { type Body, bodyOf, toDocument } from '../content/body-json';
import { textStep } from '../history/keys';
import type { LeftOut, Reader } from '../paste/notice';
import { Paste } from '../paste/paste';
import { type CommentMark, commentAt, commentable, commentPosition, showComments } from './comments';
import { EDITOR, TEXT } from './keys';
import type { LeftOutTexts } from './left-out';
import type { LinkTexts, SectionChoice } from './link';
import { type Linked, LinkedSections, withLinked } from './linked';
import { blockOf, placeOf, type Stretch } from './place';
import { TAKEN_OVER, takenOver } from './received';
import { joinLists, sectionBody, type TextLabels } from './schema';
import { halvesAtCursor } from './split';
import { tellCursor } from './text-cursor';
import { describe } from './textbox';
import type { ToolTexts } from './toolbar';
import { Undoing } from './undoing';
import './heading-keys';
import './left-out';
import './link';
import './toolbar';

/** Texts on and around the toolbar, translated by the server. */
type Texts = ToolTexts & LinkTexts & { leftOut: LeftOutTexts };

/**
 * The text of a section as visitors will see it, to write in. Its value is the JSON of a Body; it speaks up half a
 * second after the last key, one and a half after the first, and at once when it loses the focus or is left. Of every
 * change it says `written`.
 */
export class SectionBody extends LitElement {
  @property() value = '{"blocks":[]}';
  @property() label = '';
  @property({ type: Boolean }) readonly = false;
  @property({ type: Boolean, reflect: true }) invalid = false;
  @property() errorMessage = '';
  @property() helperText = '';
  /** The id of the section whose text this is, for those who follow the cursor. */
  @property() section = '';
  @property({ attribute: false }) texts?: Texts;
  @property({ attribute: false }) textLabels?: TextLabels;
  /** Where the browser keeps what can be undone after a reload. */
  @property() historyKey = '';
  @property({ attribute: false }) linked?: Linked;

  @state() private linking = false;
  @state() private leftOut: LeftOut[] = [];
  @query('.text') private text!: HTMLElement;
  private editor?: Editor;
  private undoing?: Undoing;
  /** Of the server's part of this field. */
  private $server?: { findSections(words: string): Promise<SectionChoice[]>; readPaste: Reader };
  private readonly pause = new Pause(() => this.speak());
  private comments: CommentMark[] = [];
  private comment = '';

  constructor() {
    super();
    new PageKey(this, EDITOR.write, () => this.focus());
  }

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('focusout', this.speak);
    this.addEventListener('keydown', this.onKey);
    // Before the text hears it, which takes the key even if it has nothing to undo.
    this.addEventListener('keydown', this.onHistoryKey, true);
    window.addEventListener('popstate', this.speak, true);
    if (this.hasUpdated) {
      this.begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.speak, true);
    this.speak();
    this.end();
  }

  /** At once, so that the next key is already meant for the text. */
  focus() {
    this.editor?.view.focus();
  }

  isBlank(): boolean {
    return this.editor?.isEmpty ?? true;
  }

  /** Leads to the begin of the text, and writes these lines there as if they had been typed. */
  write(lines: string[] = []) {
    this.editor?.commands.setTextSelection(0);
    if (lines.some((line) => line !== '')) {
      const content = lines.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }));
      this.editor?.commands.insertContent(content);
    }
    this.focus();
  }

  /** The text as it stands, of which the server may not know yet. */
  latest(): string {
    return this.written() ?? this.value;
  }

  /**
   * Takes over what someone else, called `by` if that is known, has written, or what this browser had kept of one's `own`,
   * around what is being written here: the cursor and what can be undone stay. Does nothing if the text is not what the
   * server believes it to be, since then the server is about to hear of it.
   */
  receive(value: string, believed: string, by: string, own: boolean) {
    if (!this.editor || this.pause.isDue || this.value !== believed || this.written() !== believed) {
      this.speak();
      return;
    }
    this.editor.view.dispatch(takenOver(this.editor.state, toDocument(JSON.parse(value) as Body)));
    this.undoing!.received(this.written()!, by, own);
    this.speak();
  }

  /** Says where the text is to be divided, after what is written until now. */
  splitAtCursor() {
    if (this.editor && !this.readonly) {
      this.speak();
      this.dispatchEvent(new CustomEvent('split', { detail: halvesAtCursor(this.editor.state) }));
    }
  }

  /** Chooses a place in the line that the server means, be it without words, and brings it into sight. */
  async findIn(block: number, line: string, start: number, end: number) {
    await this.updateComplete;
    this.choose(this.editor && placeOf(this.editor.state.doc, block, line, start, end));
  }

  private choose(place?: Stretch) {
    if (place) {
      this.editor!.chain().setTextSelection(place).scrollIntoView().run();
      this.focus();
    }
  }

  /** Highlights what is commented on, and the chosen comment more. Without marks, those that are highlighted already. */
  showComments(marks: CommentMark[] | null, chosen: string) {
    this.comments = marks ?? this.comments;
    this.comment = chosen;
    if (this.editor) {
      this.editor.view.dispatch(showComments(this.editor.state, marks ?? undefined, chosen));
    }
  }

  /** Brings the words of a comment into sight. */
  goToComment(id: string) {
    const place = this.editor && commentPosition(this.editor.state, id);
    if (place !== undefined) {
      const { node } = this.editor!.view.domAtPos(place, 1);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    }
  }

  protected updated(changed: PropertyValues<this>) {
    if (changed.has('textLabels') || !this.editor || (changed.has('value') && this.value !== this.written())) {
      this.begin();
    } else if (changed.has('linked')) {
      this.showLinked();
    }
    this.editor?.setEditable(!this.readonly, false);
    this.describe();
  }

  protected render() {
    return html`
      ${this.texts ? this.toolbar(this.texts) : nothing}
      <div class="text"></div>
      ${this.helperText && !this.invalid ? html`<p class="helper" id="body-help">${this.helperText}</p>` : nothing}
      <p class="wrong" id="body-error" role="alert">${this.invalid ? this.errorMessage : nothing}</p>
    `;
  }

  private toolbar(texts: Texts) {
    return html`<section-body-toolbar
        .editor=${this.editor}
        .now=${this.editor?.state}
        .texts=${texts}
        .linking=${this.linking}
        .readonly=${this.readonly}
        @comment=${this.wantComment}
        @link=${() => (this.linking = !this.linking)}
      ></section-body-toolbar>
      ${
        this.linking
          ? html`<section-body-link
            id="link-form"
            .editor=${this.editor}
            .texts=${texts}
            .linked=${this.linked}
            .find=${(words: string) => this.$server!.findSections(words)}
            @closed=${() => (this.linking = false)}
          ></section-body-link>`
          : nothing
      }
      <section-body-left-out
        .leftOut=${this.leftOut}
        .texts=${texts.leftOut}
        @closed=${this.closeLeftOut}
      ></section-body-left-out>`;
  }

  private closeLeftOut() {
    this.leftOut = [];
    this.focus();
  }

  /** Asks for a comment on what is chosen, once the server knows the text. */
  private wantComment() {
    this.speak();
    this.dispatchEvent(new CustomEvent('comment-wanted', { detail: commentable(this.editor!.state) }));
  }

  private tellComment() {
    const at = this.editor ? commentAt(this.editor.state) : '';
    if (at !== this.comment) {
      this.showComments(null, at);
      this.dispatchEvent(new CustomEvent('comment-chosen', { detail: at }));
    }
  }

  /** Starts afresh, so that undoing never leads into the text of another section. */
  private begin() {
    if (!this.textLabels) {
      return;
    }
    this.end();
    this.linking = false;
    this.leftOut = [];
    this.editor = new Editor({
      element: this.text,
      extensions: [
        ...sectionBody(this.textLabels),
        LinkedSections,
        Paste.configure({
          told: (leftOut) => (this.leftOut = leftOut),
          read: (html, text) => this.$server!.readPaste(html, text),
        }),
      ],
      content: toDocument(JSON.parse(this.value) as Body),
      editable: !this.readonly,
      injectCSS: false,
      enableContentCheck: false,
      editorProps: { transformPasted: joinLists },
      onUpdate: ({ transaction }) => transaction.getMeta(TAKEN_OVER) || this.hasChanged(),
      onTransaction: () => this.requestUpdate(),
      onSelectionUpdate: () => {
        this.tellCursor();
        this.tellComment();
      },
      onFocus: () => this.tellCursor(),
    });
    this.undoing = new Undoing(this.editor, this.readonly ? '' : this.historyKey, this.written()!);
    this.showLinked();
    this.showComments(this.comments, this.comment);
    this.describe();
  }

  private showLinked() {
    if (this.editor && this.linked) {
      this.editor.view.dispatch(withLinked(this.editor.state.tr, this.linked));
    }
  }

  private end() {
    this.pause.end();
    const ended = this.editor;
    // First: removing the text takes its focus away, which is no reason to speak of it again.
    this.editor = undefined;
    ended?.destroy();
  }

  private describe() {
    if (this.editor) {
      describe(this.editor.view.dom, {
        label: this.label,
        language: this.textLabels?.language ?? '',
        readonly: this.readonly,
        invalid: this.invalid,
        describedBy: this.invalid ? 'body-error' : this.helperText ? 'body-help' : '',
      });
    }
  }

  private hasChanged() {
    this.pause.await();
    this.dispatchEvent(new CustomEvent('written', { bubbles: true }));
  }

  private tellCursor() {
    if (this.editor?.isFocused && this.section) {
      tellCursor(this.section, blockOf(this.editor.state.doc, this.editor.state.selection));
    }
  }

  private speak = () => {
    this.pause.end();
    const written = this.written();
    if (written !== undefined && written !== this.value) {
      this.value = written;
      this.undoing?.wrote(written);
      this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: written } }));
    }
  };

  private written(): string | undefined {
    return this.editor && !this.editor.isDestroyed ? bodyOf(this.editor.state.doc) : undefined;
  }

  private onKey = unlessComposing((event) => {
    if (isPressed(event, EDITOR.save)) {
      event.preventDefault();
      this.speak();
    } else if (isPressed(event, TEXT.link) && !this.readonly) {
      event.preventDefault();
      this.linking = true;
    } else if (isPressed(event, TEXT.comment)) {
      event.preventDefault();
      this.wantComment();
    } else if (isPressed(event, TEXT.split)) {
      event.preventDefault();
      this.splitAtCursor();
    } else if (isPressed(event, EDITOR.toTools)) {
      event.preventDefault();
      this.querySelector<HTMLElement>('section-body-toolbar')?.focus();
    }
  });

  private onHistoryKey = unlessComposing((event) => {
    const step = textStep(event);
    const forth = step === 'redo';
    if (
      !step ||
      this.readonly ||
      !this.editor?.view.dom.contains(event.target as Node) ||
      this.undoing!.isOfPage(forth)
    ) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.speak();
    const obstructed = this.undoing!.make(forth);
    this.speak();
    if (obstructed) {
      this.dispatchEvent(new CustomEvent('not-undone', { bubbles: true, detail: { by: obstructed.by, forth } }));
    }
  });
}

customElements.define('section-body', SectionBody);
