import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { typeInto } from './typing';
import { UnseenElement } from './unseen-element';

/** The field that this is in. */
type Field = HTMLElement & { value: string };

interface Kept {
  words: string;
  /** What stood in the field before. */
  before: string;
}

/**
 * Keeps what is typed in a field in this browser, from the key on, until it is sent or thrown away; a field that is opened
 * again, after a reload or another day, has it again. Kept per account and place; signing out removes it.
 */
export class KeptWords extends UnseenElement {
  /** Where it is kept: the account, and what the words are for. */
  @property() place = '';
  /** What is applied, if the server says so: it may be another's by now. */
  @property() since?: string;
  private begun = '';

  connectedCallback() {
    super.connectedCallback();
    this.field()?.addEventListener('input', this.keep);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.field()?.removeEventListener('input', this.keep);
  }

  protected async firstUpdated() {
    const field = this.field() as (Field & { updateComplete?: Promise<unknown> }) | null;
    await field?.updateComplete;
    if (field && this.isConnected) {
      this.restore();
    }
  }

  protected updated(changed: PropertyValues<this>) {
    if (changed.has('since') && this.kept()?.words === this.since) {
      localStorage.removeItem(this.place);
    }
  }

  /** Begins anew with what stands in the field now, or with what was kept for it. */
  restore() {
    const field = this.field()!;
    this.begun = field.value;
    const kept = this.kept();
    if (kept && kept.words !== field.value) {
      typeInto(field, kept.words);
      // Some fields tell the server only once they are left, which nobody does with what they have not typed.
      field.dispatchEvent(new Event('change', { bubbles: true }));
      this.begun = kept.before;
    }
  }

  /** What was typed was sent, or is not wanted. */
  forget() {
    localStorage.removeItem(this.place);
    this.begun = '';
  }

  private keep = () => {
    const words = this.field()!.value;
    if (words === (this.since ?? this.begun)) {
      localStorage.removeItem(this.place);
    } else {
      const kept: Kept = { words, before: this.begun };
      this.store(kept);
    }
  };

  /** Where there is no room, somebody who listens can say so; what was kept before is not what is there now. */
  private store(kept: Kept) {
    try {
      localStorage.setItem(this.place, JSON.stringify(kept));
    } catch (full) {
      localStorage.removeItem(this.place);
      if (this.dispatchEvent(new CustomEvent('full', { cancelable: true }))) {
        throw full;
      }
    }
  }

  private kept(): Kept | undefined {
    const kept = localStorage.getItem(this.place);
    return kept === null ? undefined : (JSON.parse(kept) as Kept);
  }

  private field(): Field | null {
    return this.parentElement as Field | null;
  }
}

customElements.define('kept-words', KeptWords);
