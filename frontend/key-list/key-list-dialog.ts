import { type CSSResult, html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { type KeyNames, spokenKey } from '../base/keys';
import styles from '../styles/keys.css?inline';
import { PLACES } from './places';

/** The texts of the list, translated by the server: of every place and of what its keys do for whoever is signed in. */
export interface Texts {
  title: string;
  close: string;
  singleKeys: string;
  singleKeysHint: string;
  names: KeyNames;
  places: Record<string, string>;
  does: Record<string, string>;
}

document.adoptedStyleSheets.push((styles as CSSResult).styleSheet!);

/** The list of keys as a dialog. Says `chosen` when keys that need no other are switched on or off. */
export class KeyListDialog extends LitElement {
  @property({ attribute: false }) texts?: Texts;
  @property({ attribute: false }) places: string[] = [];
  @property({ attribute: false }) singleKeys = true;
  @query('dialog') private dialog?: HTMLDialogElement;

  protected createRenderRoot() {
    return this;
  }

  async open() {
    await this.updateComplete;
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
    }
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

  private place(place: string, texts: Texts) {
    const does = (name: string) => texts.does[`${place}.${name}`];
    return html`<section>
      <h3>${texts.places[place]}</h3>
      <dl>
        ${Object.entries(PLACES[place])
          .filter(([name]) => does(name))
          .map(
            ([name, keys]) => html`<div>
              <dt>${does(name)}</dt>
              <dd>${keys.map((key) => html`<kbd>${spokenKey(key, texts.names)}</kbd> `)}</dd>
            </div>`,
          )}
      </dl>
    </section>`;
  }

  /** Beside the dialog. */
  private onClick(event: Event) {
    if (event.target === this.dialog) {
      this.dialog!.close();
    }
  }

  private choose(event: Event) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: (event.target as HTMLInputElement).checked }));
  }
}

customElements.define('key-list-dialog', KeyListDialog);
