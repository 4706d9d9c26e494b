import type { Editor } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { linkTarget } from './link-target';

/** The texts of the link form, translated by the server. */
export interface LinkTexts {
  linkAddress: string;
  linkHint: string;
  linkApply: string;
  linkRemove: string;
  linkInvalid: string;
  cancel: string;
}

/** Asks where the chosen words lead. Lives under the toolbar while open; closing gives the focus back to the text. */
export class SectionBodyLink extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  @property({ attribute: false }) texts!: LinkTexts;
  @state() private invalid = false;
  @query('input') private input!: HTMLInputElement;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', this.texts.linkAddress);
  }

  protected firstUpdated() {
    this.input.value = this.address() ?? '';
    this.input.focus();
    this.input.select();
  }

  protected render() {
    const { linkAddress, linkHint, linkApply, linkRemove, linkInvalid, cancel } = this.texts;
    return html`<form novalidate @submit=${this.apply} @keydown=${this.onKey}>
      <label for="link-address">${linkAddress}</label>
      <input
        id="link-address"
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="link-hint"
        aria-invalid=${this.invalid ? 'true' : nothing}
        @input=${() => (this.invalid = false)}
      />
      <p id="link-hint" class=${this.invalid ? 'wrong' : ''} aria-live="polite">${this.invalid ? linkInvalid : linkHint}</p>
      <div class="answers">
        <button type="submit" class="main">${linkApply}</button>
        ${this.address() ? html`<button type="button" @click=${this.unlink}>${linkRemove}</button>` : nothing}
        <button type="button" @click=${this.close}>${cancel}</button>
      </div>
    </form>`;
  }

  private address(): string | undefined {
    return this.editor?.getAttributes('link').href;
  }

  private apply(event: Event) {
    event.preventDefault();
    const href = linkTarget(this.input.value);
    this.invalid = !href;
    if (!href) {
      this.input.focus();
      return;
    }
    const words = this.editor!.chain().focus();
    if (this.editor!.state.selection.empty && !this.address()) {
      words.insertContent({ type: 'text', text: this.input.value.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      words.extendMarkRange('link').setMark('link', { href }).run();
    }
    this.closed();
  }

  private unlink() {
    this.editor!.chain().focus().extendMarkRange('link').unsetMark('link').run();
    this.closed();
  }

  private close() {
    this.editor!.commands.focus();
    this.closed();
  }

  private onKey(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  private closed() {
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

customElements.define('section-body-link', SectionBodyLink);
