import { isPressed, unlessComposing } from '../base/keys';
import { mayPress } from '../base/may-press';
import { INBOX } from './keys';

/** J and K go from one thing of the day to the next, as in the list of inquiries; Enter opens it, as it does any link. */
export class DayKeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.hear);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
  }

  private hear = unlessComposing((event) => {
    const leads = isPressed(event, INBOX.next) ? 1 : isPressed(event, INBOX.previous) ? -1 : 0;
    const row = leads && mayPress(event) && this.row(leads);
    if (row) {
      event.preventDefault();
      row.focus();
    }
  });

  /** The row that many below the one that has the focus; the first where none has. */
  private row(further: number): HTMLElement | undefined {
    const rows = [...this.parentElement!.querySelectorAll<HTMLElement>('.day-row')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    return at < 0 ? rows[0] : rows[at + further];
  }
}

customElements.define('day-keys', DayKeys);
