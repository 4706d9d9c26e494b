import { isPressed, unlessComposing } from '../base/keys';
import { mayPress } from '../base/may-press';
import { ACTS } from './keys';

/** Leads through the history that it stands in, from act to act; what it leads to gets the focus, so that it is read out. */
export class ActKeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  private hear = unlessComposing((event) => {
    if (!mayPress(event)) {
      return;
    }
    const further = isPressed(event, ACTS.next) ? 1 : isPressed(event, ACTS.previous) ? -1 : 0;
    if (further) {
      event.preventDefault();
      this.go(further);
    } else if (isPressed(event, ACTS.older)) {
      event.preventDefault();
      this.parentElement!.querySelector<HTMLElement>('[data-does="older"]:not([hidden])')?.click();
    }
  });

  /** To the act after or before the one that has the focus, or has something in it that has; without one, to the first seen. */
  private go(further: 1 | -1) {
    const acts = [...this.parentElement!.querySelectorAll<HTMLElement>('.act')];
    const at = acts.findIndex((act) => act.contains(document.activeElement));
    const seen = acts.findIndex((act) => act.getBoundingClientRect().bottom > 0);
    const act = acts[at < 0 ? seen : at + further];
    act?.focus({ preventScroll: true });
    act?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('act-keys', ActKeys);
