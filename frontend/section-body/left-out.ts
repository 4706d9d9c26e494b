import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { LeftOut } from '../paste/notice';

/** What can be said of a paste, translated by the server. */
export type LeftOutTexts = Record<LeftOut | 'begin' | 'close', string>;

/** What is gone, words before looks. */
const GONE: LeftOut[] = ['deleted', 'comments', 'page', 'images', 'embedded', 'links', 'look'];
/** What is there, but differently: whole sentences. */
const CHANGED: LeftOut[] = ['tables', 'levels', 'numbers', 'subscripts', 'shape', 'unread'];

/**
 * Says what of the last paste did not come along, or looks differently. It is there before it has something to say, so
 * that screen readers read it out.
 */
export class SectionBodyLeftOut extends LitElement {
  @property({ attribute: false }) leftOut: LeftOut[] = [];
  @property({ attribute: false }) texts?: LeftOutTexts;

  protected createRenderRoot() {
    return this;
  }

  protected render() {
    const says = this.texts ? this.sentences(this.texts) : [];
    return html`<div role="status">${says.length > 0 ? html`<p>${says.join(' ')}</p>` : nothing}</div>
      ${says.length > 0 ? html`<button type="button" @click=${this.close}>${this.texts!.close}</button>` : nothing}`;
  }

  private sentences(texts: LeftOutTexts): string[] {
    const said = (kinds: LeftOut[]) => kinds.filter((kind) => this.leftOut.includes(kind)).map((kind) => texts[kind]);
    const gone = said(GONE);
    const changed = said(CHANGED);
    const list = new Intl.ListFormat(document.documentElement.lang || 'en').format(gone);
    return gone.length > 0 ? [`${texts.begin} ${list}.`, ...changed] : changed;
  }

  private close() {
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

customElements.define('section-body-left-out', SectionBodyLeftOut);
