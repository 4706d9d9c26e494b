import { type CSSResult, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { fold } from '../base/fold';
import { unlessComposing } from '../base/keys';
import styles from '../styles/palette.css?inline';

/** The texts, translated by the server. */
export interface Texts {
  title: string;
  placeholder: string;
  nothing: string;
  /** By the name of the group. */
  groups: Record<string, string>;
}

/** Where one can go, or what can be done. */
export interface Item {
  group: string;
  name: string;
  hint?: string;
  address?: string;
  does?: () => void;
}

export interface Found {
  words: string;
  items: Item[];
}

/** From this many letters on the server is asked; it would find too much for fewer. */
const FEWEST_LETTERS = 2;
const PAUSE_MS = 150;
const MOST_OF_THE_PAGE = 12;

document.adoptedStyleSheets.push((styles as CSSResult).styleSheet!);

/** The palette as a dialog. Says `asked` with words to be looked for elsewhere, and `chosen` with an item. */
export class PaletteDialog extends LitElement {
  @property({ attribute: false }) found?: Found;
  @state() private texts?: Texts;
  @state() private here: Item[] = [];
  @state() private words = '';
  @state() private current = 0;
  @query('dialog') private dialog?: HTMLDialogElement;
  @query('input') private input?: HTMLInputElement;
  private pause = 0;

  protected createRenderRoot() {
    return this;
  }

  async open(texts: Texts, here: Item[]) {
    Object.assign(this, { texts, here, words: '', current: 0, found: undefined });
    await this.updateComplete;
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      this.input?.focus();
    }
  }

  protected render() {
    const { texts } = this;
    const shown = this.shown();
    return texts
      ? html`<dialog aria-label=${texts.title} @click=${this.onClick} @close=${() => clearTimeout(this.pause)}>
          <input
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-items"
            aria-activedescendant=${shown.length ? `palette-${this.current}` : nothing}
            aria-label=${texts.title}
            placeholder=${texts.placeholder}
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            .value=${this.words}
            @input=${this.onInput}
            @keydown=${this.onKey}
          />
          <ul id="palette-items" role="listbox" aria-label=${texts.title}>
            ${shown.map((item, at) => this.item(item, at, shown[at - 1]?.group, texts))}
          </ul>
          <p role="status">${shown.length ? nothing : texts.nothing}</p>
        </dialog>`
      : nothing;
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('current' as keyof PaletteDialog)) {
      this.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
    }
  }

  private item(item: Item, at: number, before: string | undefined, texts: Texts) {
    const group =
      item.group === before ? nothing : html`<li class="group" role="presentation">${texts.groups[item.group]}</li>`;
    return html`${group}
      <li
        id="palette-${at}"
        class="item"
        role="option"
        aria-selected=${at === this.current ? 'true' : 'false'}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.choose(item)}
      >
        <span class="name" dir="auto">${item.name}</span>${item.hint ? html`<span class="hint">${item.hint}</span>` : nothing}
      </li>`;
  }

  /** What is on this page and where one can go, then what was found elsewhere for the same words. */
  private shown(): Item[] {
    const begun = fold(this.words).split(' ').filter(Boolean);
    const here = this.here.filter(({ name }) => begun.every((word) => ` ${fold(name)}`.includes(` ${word}`)));
    const elsewhere = this.found && this.found.words === this.words.trim() ? this.found.items : [];
    return [...here.slice(0, MOST_OF_THE_PAGE), ...elsewhere];
  }

  private onInput() {
    this.words = this.input!.value;
    this.current = 0;
    clearTimeout(this.pause);
    const words = this.words.trim();
    if (words.length >= FEWEST_LETTERS) {
      this.pause = window.setTimeout(() => this.dispatchEvent(new CustomEvent('asked', { detail: words })), PAUSE_MS);
    }
  }

  private onKey = unlessComposing((event) => {
    const shown = this.shown();
    const last = Math.max(0, shown.length - 1);
    if (event.key === 'ArrowDown') {
      this.current = this.current >= last ? 0 : this.current + 1;
    } else if (event.key === 'ArrowUp') {
      this.current = this.current === 0 ? last : this.current - 1;
    } else if (event.key === 'Enter' && shown.length) {
      this.choose(shown[Math.min(this.current, last)]);
    } else {
      return;
    }
    event.preventDefault();
  });

  /**
   * After it is closed, so that what is done finds the focus where it was. Where nothing had it, a browser leaves it in the
   * field until it paints again, and a key pressed by then would be written where nobody sees it.
   */
  private choose(item: Item) {
    this.dialog!.close();
    this.input!.blur();
    this.dispatchEvent(new CustomEvent('chosen', { detail: item }));
  }

  /** A click beside it closes it. */
  private onClick(event: Event) {
    if (event.target === this.dialog) {
      this.dialog!.close();
    }
  }
}

customElements.define('palette-dialog', PaletteDialog);
