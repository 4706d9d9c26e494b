import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { unsentSections } from './kept-text';

/** Says in which sections of a topic words are in this browser only, before one publishes what is stored. */
export class UnsentWords extends LitElement {
  /** Where this browser keeps them. */
  @property() place = '';
  /** What sections are called, by their ids. */
  @property({ attribute: false }) sections: Record<string, string> = {};
  /** With a place for their names. */
  @property() text = '';

  protected createRenderRoot() {
    return this;
  }

  protected render() {
    const names = [...unsentSections(this.place)].flatMap((id) => this.sections[id] ?? []);
    return names.length
      ? html`<p class="wrong" role="alert">${this.text.replace('{0}', names.join(', '))}</p>`
      : nothing;
  }
}

customElements.define('unsent-words', UnsentWords);
