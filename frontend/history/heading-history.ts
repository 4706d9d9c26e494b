import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { unlessComposing } from '../base/keys';
import { Pause } from '../base/pause';
import { typeInto } from '../base/typing';
import { UnseenElement } from '../base/unseen-element';
import { textStep } from './keys';
import { type Made, type Make, TextHistory } from './text-history';

/** The field that this is in. */
type Field = HTMLElement & { value: string; readonly: boolean; inputElement: HTMLTextAreaElement };

/** The history of a heading. One that somebody else has changed since is left as it is, which is told. */
export class HeadingHistory extends UnseenElement {
  /** Where the browser keeps it. */
  @property() historyKey = '';
  /** Who wrote what is about to be shown. */
  @property() by = '';
  /** Whether it was written here, and comes back. */
  own = false;

  private history?: TextHistory;
  private typing = false;
  private readonly pause = new Pause(() => this.settle());

  connectedCallback() {
    super.connectedCallback();
    const field = this.field();
    field?.addEventListener('input', this.begins, true);
    field?.addEventListener('input', this.ends);
    field?.addEventListener('value-changed', this.onValue);
    field?.addEventListener('keydown', this.onKey, true);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.settle();
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('historyKey') && this.historyKey) {
      this.history = new TextHistory(this.historyKey);
      this.receive(this.field()?.value ?? '');
    }
  }

  private field(): Field | null {
    return this.parentElement as Field | null;
  }

  private begins = () => {
    this.typing = true;
  };

  private ends = () => {
    this.typing = false;
  };

  private onValue = () => {
    if (this.typing) {
      this.pause.await();
    } else {
      this.receive(this.field()!.value);
    }
  };

  /** Notes what was written until now. */
  private settle() {
    this.pause.end();
    const text = this.field()?.value;
    if (text !== undefined) {
      this.history?.wrote(text);
    }
  }

  private receive(text: string) {
    this.pause.end();
    if (this.own) {
      this.history?.cameBack(text);
    } else {
      this.history?.received(text, this.by);
    }
  }

  private onKey = unlessComposing((event) => {
    const step = textStep(event);
    if (!step || !this.history || this.field()!.readonly) {
      return;
    }
    const forth = step === 'redo';
    event.preventDefault();
    event.stopPropagation();
    this.settle();
    const made = forth ? this.history.makeAgain(make) : this.history.takeBack(make);
    if (made && 'text' in made) {
      typeInto(this.field()!, made.text);
    } else if (made) {
      this.dispatchEvent(new CustomEvent('not-undone', { bubbles: true, detail: { by: made.by, forth } }));
    }
  });
}

/** A heading is changed as a whole. */
const make: Make<Made> = ({ from, to, now }) => (now.text === from ? { text: to } : { by: now.by ?? '' });

customElements.define('heading-history', HeadingHistory);
