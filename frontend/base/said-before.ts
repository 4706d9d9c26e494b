import { announce } from '@vaadin/a11y-base/src/announce.js';
import { UnseenElement } from './unseen-element';

/**
 * Empties the place in which the fields say aloud what is wrong with them. It is one for the whole window, at its end, and
 * keeps what was said last: who reads on to there by ear would find an error of a page that is left long since.
 */
export class SaidBefore extends UnseenElement {
  forget() {
    announce('');
  }
}

customElements.define('said-before', SaidBefore);
