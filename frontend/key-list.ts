import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { isPressed, KEYS, type KeyNames, type Place, spokenKey } from './keys';

/** The texts of the list, translated by the server: of every place and of what its keys do. */
interface Texts {
  title: string;
  close: string;
  singleKeys: string;
  singleKeysHint: string;
  names: KeyNames;
  places: Record<string, string>;
  does: Record<string, string>;
}

/**
 * All keys, by place, over whatever one is doing. Opens with a question mark, unless one is typing or has switched off
 * keys that need no other, and with Ctrl+/ anywhere.
 */
export class KeyList extends LitElement {
  @property({ attribute: false }) texts?: Texts;
  /** Those that this account has to do with. */
  @property({ attribute: false }) places: Place[] = [];
  @property({ type: Boolean }) singleKeys = true;
  @query('dialog') private dialog?: HTMLDialogElement;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  open() {
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
    }
  }

  protected updated() {
    document.documentElement.toggleAttribute('data-no-single-keys', !this.singleKeys);
  }

  protected render() {
    const { texts } = this;
    return texts
      ? html`<dialog aria-labelledby="key-list-title" @click=${this.onClick}>
          <div class="whole">
            <header>
              <h2 id="key-list-title">${texts.title}</h2>
              <button type="button" autofocus @click=${() => this.dialog?.close()}>${texts.close}</button>
            </header>
            <div class="places">${this.places.map((place) => this.place(place, texts))}</div>
            <label>
              <input type="checkbox" .checked=${this.singleKeys} @change=${this.choose} aria-describedby="single-keys-hint" />
              ${texts.singleKeys}
            </label>
            <p id="single-keys-hint">${texts.singleKeysHint}</p>
          </div>
        </dialog>`
      : nothing;
  }

  private place(place: Place, texts: Texts) {
    return html`<section>
      <h3>${texts.places[place]}</h3>
      <dl>
        ${Object.entries<readonly string[]>(KEYS[place]).map(
          ([name, keys]) => html`<div>
            <dt>${texts.does[`${place}.${name}`]}</dt>
            <dd>${keys.map((key) => html`<kbd>${spokenKey(key, texts.names)}</kbd> `)}</dd>
          </div>`,
        )}
      </dl>
    </section>`;
  }

  private onKey = (event: KeyboardEvent) => {
    const [alone, anywhere] = KEYS.portal.keys;
    const asked = isPressed(event, anywhere) || (this.singleKeys && isPressed(event, alone) && !isTyping(event));
    if (asked && !event.defaultPrevented) {
      event.preventDefault();
      this.open();
    }
  };

  /** Beside the dialog. */
  private onClick(event: Event) {
    if (event.target === this.dialog) {
      this.dialog!.close();
    }
  }

  private choose(event: Event) {
    this.singleKeys = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new CustomEvent('single-keys-chosen', { detail: this.singleKeys }));
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.isContentEditable || at.matches('input:not([type="checkbox"]), textarea, select'));
}

customElements.define('key-list', KeyList);
