import { unlessComposing } from '../base/keys';
import { pageStep } from './keys';

const WRITING = 'input, textarea, [contenteditable="true"], vaadin-text-field, vaadin-text-area, vaadin-select';

/**
 * Hears the keys that undo and redo, wherever the focus is but where one writes: there they are about the text. As long
 * as something stands over the page, such as a dialog or an open menu, the keys are its own.
 */
export class HistoryKeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  private hear = unlessComposing((event) => {
    const does = pageStep(event);
    const over = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
    const writing = event.composedPath().some((at) => at instanceof Element && at.matches(WRITING));
    if (!does || event.defaultPrevented || writing || over) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent(does));
  });
}

customElements.define('history-keys', HistoryKeys);
