import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { isPressed, isTyping, unlessComposing } from '../base/keys';
import type { KeyListDialog, Texts } from './key-list-dialog';
import { PORTAL } from './keys';

/**
 * All keys, by place, over whatever one is doing. Opens with a question mark, unless one is typing or has switched off
 * keys that need no other, and with Ctrl+/ anywhere.
 */
export class KeyList extends LitElement {
  @property({ attribute: false }) texts?: Texts;
  /** Those that this account has to do with. */
  @property({ attribute: false }) places: string[] = [];
  @property({ type: Boolean }) singleKeys = true;
  private dialog?: KeyListDialog;

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

  /** Fetches the list when it is first asked for. */
  async open() {
    await import('./key-list-dialog');
    if (!this.dialog) {
      this.dialog = document.createElement('key-list-dialog') as KeyListDialog;
      this.dialog.addEventListener('chosen', this.choose);
      this.append(this.dialog);
    }
    Object.assign(this.dialog, { texts: this.texts, places: this.places, singleKeys: this.singleKeys });
    await this.dialog.open();
  }

  protected updated() {
    document.documentElement.toggleAttribute('data-no-single-keys', !this.singleKeys);
  }

  private onKey = unlessComposing((event) => {
    const [alone, anywhere] = PORTAL.keys;
    const asked = isPressed(event, [anywhere]) || (this.singleKeys && isPressed(event, [alone]) && !isTyping(event));
    if (asked && !event.defaultPrevented) {
      event.preventDefault();
      void this.open();
    }
  });

  private choose = (event: Event) => {
    this.singleKeys = (event as CustomEvent<boolean>).detail;
    this.dispatchEvent(new CustomEvent('single-keys-chosen', { detail: this.singleKeys }));
  };
}

customElements.define('key-list', KeyList);
