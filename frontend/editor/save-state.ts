import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { connection, isAway } from '../base/connection';

interface Texts {
  saving: string;
  offline: string;
}

/**
 * Says whether all that is written is saved. The browser knows first that it is not: the server learns of a key a
 * moment later, and of none while there is no connection.
 */
export class SaveState extends LitElement {
  @property() saved = '';
  /** Why the text could not be saved, from the server; stays until the next answer. */
  @property() problem = '';
  /** Rises with every answer of the server. */
  @property({ type: Number }) answer = 0;
  @property({ attribute: false }) texts?: Texts;

  @state() private unsaved = false;
  @state() private offline = false;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('unsaved-text', this.onText);
    document.addEventListener('input', this.onInput);
    connection()?.addStateChangeListener(this.onConnection);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('unsaved-text', this.onText);
    document.removeEventListener('input', this.onInput);
    connection()?.removeStateChangeListener(this.onConnection);
  }

  protected willUpdate(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('answer')) {
      return;
    }
    // An answer came through, however the connection describes itself.
    this.offline = false;
    if (!document.querySelector('kept-text[unsaved]')) {
      this.unsaved = false;
    }
  }

  protected render() {
    const { saving, offline } = this.texts ?? { saving: '', offline: '' };
    const wrong = this.unsaved && this.offline ? offline : this.problem;
    return html`<span class="wrong" role="alert">${wrong}</span>
      <span class="well">${wrong ? '' : this.unsaved ? saving : this.saved}</span>`;
  }

  private onText = (event: Event) => {
    this.unsaved = (event as CustomEvent<boolean>).detail;
  };

  /** Fields that the server saves as they come have nothing else to say that something was written. */
  private onInput = (event: Event) => {
    if ((event.target as Element).closest('.details-form')) {
      this.unsaved = true;
    }
  };

  private onConnection = (_before: string, now: string) => {
    this.offline = isAway(now);
  };
}

customElements.define('save-state', SaveState);
