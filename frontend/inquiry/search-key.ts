import { isPressed, isTyping, unlessComposing } from '../base/keys';
import { INBOX } from './keys';

/** Leads to the field that it is in from anywhere on the page, unless someone has switched off keys that need no other. */
export class SearchKey extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  private hear = unlessComposing((event) => {
    const off = document.documentElement.hasAttribute('data-no-single-keys');
    if (isPressed(event, INBOX.search) && !off && !isTyping(event)) {
      event.preventDefault();
      this.parentElement!.focus();
    }
  });
}

customElements.define('search-key', SearchKey);
