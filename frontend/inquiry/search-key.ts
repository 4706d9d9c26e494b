import { isPressed, isTyping, unlessComposing } from '../base/keys';
import { INBOX } from './keys';

/**
 * Leads to the field that it is in from anywhere on the page, unless someone has switched off keys that need no other, and
 * keeps in the list where someone was when they began to type, so that whoever empties the field is there again.
 */
export class SearchKey extends HTMLElement {
  private field!: HTMLElement & { value?: string };
  private typed = '';

  connectedCallback() {
    this.field = this.parentElement!;
    this.typed = this.field.value ?? '';
    document.addEventListener('keydown', this.hear);
    this.field.addEventListener('value-changed', this.keep);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
    this.field.removeEventListener('value-changed', this.keep);
  }

  private keep = () => {
    const value = this.field.value ?? '';
    const list = document.querySelector<HTMLElement>('.inquiry-list');
    if (list && value && !this.typed) {
      list.dataset.beforeSearch = String(list.scrollTop);
    }
    this.typed = value;
  };

  private hear = unlessComposing((event) => {
    const off = document.documentElement.hasAttribute('data-no-single-keys');
    if (isPressed(event, INBOX.search) && !off && !isTyping(event)) {
      event.preventDefault();
      this.field.focus();
    }
  });
}

customElements.define('search-key', SearchKey);
