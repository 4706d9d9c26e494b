import type { Editor } from '@tiptap/core';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { unlessComposing } from '../base/keys';
import { linkTarget } from '../content/link-target';
import type { Linked } from './linked';
import { isAddress, type WrittenAddress, writtenAddress } from './written-address';

/** The texts of the link form, translated by the server. */
export interface LinkTexts {
  linkAddress: string;
  linkHint: string;
  linkApply: string;
  linkRemove: string;
  linkInvalid: string;
  linkWords: string;
  linkWordsMissing: string;
  found: string;
  none: string;
  cancel: string;
}

/** A section that a link can lead to, and what stands for it in the editor. */
export interface SectionChoice {
  href: string;
  topic: string;
  heading: string;
}

const QUIET_MILLISECONDS = 250;

/**
 * Asks where the chosen words lead: to an address, or to a section that is found by words and chosen. Where no words are
 * chosen, or only an address, it asks for words too. Lives under the toolbar while open; closing gives the focus back to
 * the text.
 */
export class SectionBodyLink extends LitElement {
  @property({ attribute: false }) editor?: Editor;
  @property({ attribute: false }) texts!: LinkTexts;
  @property({ attribute: false }) linked?: Linked;
  @property({ attribute: false }) find!: (words: string) => Promise<SectionChoice[]>;
  @state() private invalid = false;
  @state() private wordless = false;
  /** What was found, or undefined while nothing is looked for. */
  @state() private choices?: SectionChoice[];
  @state() private active = -1;
  @query('#link-address') private input!: HTMLInputElement;
  @query('#link-words') private words?: HTMLInputElement;
  /** What stands in the text as an address, and is to say something instead. */
  private written?: WrittenAddress;
  private waiting?: number;
  private shown = '';

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-label', this.texts.linkAddress);
    this.written = this.address() || !this.editor ? undefined : writtenAddress(this.editor.state);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearTimeout(this.waiting);
  }

  protected firstUpdated() {
    const address = this.address() ?? this.written?.address ?? '';
    this.shown = this.linked?.[address]?.says ?? address;
    this.input.value = this.shown;
    const first = (this.written && this.words) || this.input;
    first.focus();
    first.select();
  }

  protected render() {
    const { linkAddress, linkHint, linkApply, linkRemove, linkInvalid, none, cancel } = this.texts;
    const open = (this.choices?.length ?? 0) > 0;
    const hint = this.invalid ? linkInvalid : this.choices?.length === 0 ? none : linkHint;
    return html`<form novalidate @submit=${this.apply} @keydown=${this.onKey}>
      <label for="link-address">${linkAddress}</label>
      <input
        id="link-address"
        type="text"
        role="combobox"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls=${open ? 'link-sections' : nothing}
        aria-activedescendant=${this.active >= 0 ? `link-section-${this.active}` : nothing}
        aria-describedby="link-hint"
        aria-invalid=${this.invalid ? 'true' : nothing}
        @input=${this.onInput}
      />
      ${open ? this.list(this.choices!) : nothing}
      <p id="link-hint" class=${this.invalid ? 'wrong' : ''} aria-live="polite">${hint}</p>
      ${this.asksForWords() ? this.wordsField() : nothing}
      <div class="answers">
        <button type="submit" class="main">${linkApply}</button>
        ${this.address() ? html`<button type="button" @click=${this.unlink}>${linkRemove}</button>` : nothing}
        <button type="button" @click=${this.close}>${cancel}</button>
      </div>
    </form>`;
  }

  private wordsField() {
    return html`<label for="link-words">${this.texts.linkWords}</label>
      <input
        id="link-words"
        type="text"
        autocomplete="off"
        aria-describedby="link-words-missing"
        aria-invalid=${this.wordless ? 'true' : nothing}
        @input=${() => (this.wordless = false)}
      />
      <p id="link-words-missing" class="wrong" aria-live="polite">${this.wordless ? this.texts.linkWordsMissing : ''}</p>`;
  }

  /** An address alone is noise when it is read aloud, and keeps a topic from being published. */
  private asksForWords(): boolean {
    return !this.address() && (!!this.written || !!this.editor?.state.selection.empty);
  }

  private list(choices: SectionChoice[]) {
    return html`<ul id="link-sections" role="listbox" aria-label=${this.texts.found}>
      ${choices.map(
        ({ heading, topic }, index) => html`<li
          id="link-section-${index}"
          role="option"
          aria-selected=${index === this.active ? 'true' : 'false'}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => this.choose(index)}
        >
          <b>${heading}</b>
          <small>${topic}</small>
        </li>`,
      )}
    </ul>`;
  }

  protected updated() {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private address(): string | undefined {
    return this.editor?.getAttributes('link').href;
  }

  private onInput() {
    this.invalid = false;
    this.active = -1;
    window.clearTimeout(this.waiting);
    const words = this.input.value.trim();
    if (words === '' || linkTarget(words)) {
      this.choices = undefined;
    } else {
      this.waiting = window.setTimeout(() => this.search(words), QUIET_MILLISECONDS);
    }
  }

  private async search(words: string) {
    const found = await this.find(words);
    if (this.input.value.trim() === words) {
      this.choices = found;
    }
  }

  private apply(event: Event) {
    event.preventDefault();
    if (this.active >= 0) {
      this.choose(this.active);
      return;
    }
    const words = this.input.value.trim();
    if (this.address() && words === this.shown) {
      this.close();
      return;
    }
    const href = linkTarget(words);
    this.invalid = !href;
    if (!href) {
      this.input.focus();
      return;
    }
    const said = this.words?.value.trim() ?? '';
    this.wordless = this.asksForWords() && (said === '' || isAddress(said));
    if (this.wordless) {
      this.words?.focus();
    } else {
      this.set(href, said);
    }
  }

  private choose(index: number) {
    const { href, heading } = this.choices![index];
    this.set(href, this.words?.value.trim() || heading);
  }

  /** Where no words are chosen, these are written. */
  private set(href: string, words: string) {
    const chain = this.editor!.chain();
    if (this.asksForWords()) {
      const { from, to } = this.written ?? this.editor!.state.selection;
      chain
        .insertContentAt({ from, to }, { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] })
        .run();
    } else {
      chain.extendMarkRange('link').setMark('link', { href }).run();
    }
    this.close();
  }

  private unlink() {
    this.editor!.chain().extendMarkRange('link').unsetMark('link').run();
    this.close();
  }

  private onKey = unlessComposing((event) => {
    event.stopPropagation();
    const count = this.choices?.length ?? 0;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (count > 0 && event.target === this.input && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? this.active + 1 : this.active - 1;
      this.active = next < 0 ? count - 1 : next % count;
    }
  });

  /** The focus is back before the next key. */
  private close() {
    this.editor!.view.focus();
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

customElements.define('section-body-link', SectionBodyLink);
