import { isPressed, unlessComposing } from '../base/keys';
import { UnseenElement } from '../base/unseen-element';
import { EDITOR } from './keys';
import type { SectionBody } from './section-body';

/** In the field of a heading: Enter leads to the text below before the next key, which is meant for it. */
export class HeadingKeys extends UnseenElement {
  connectedCallback() {
    super.connectedCallback();
    this.parentElement?.addEventListener('keydown', this.onKey);
  }

  private onKey = unlessComposing((event) => {
    if (isPressed(event, EDITOR.toText)) {
      event.preventDefault();
      this.parentElement!.parentElement!.querySelector<SectionBody>('section-body')!.write();
    }
  });
}

customElements.define('heading-keys', HeadingKeys);
