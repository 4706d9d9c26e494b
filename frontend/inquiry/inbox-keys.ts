import { announcedKey, isPressed, spokenKey, unlessComposing } from '../base/keys';
import { mayPress } from '../base/may-press';
import { INBOX } from './keys';

/** What a key presses, or leads to in order to write: whatever in the page says by `data-does` what it does. */
const PRESSED = [
  'mine',
  'note',
  'call',
  'plan',
  'close',
  'merge',
  'undo',
  'spam',
  'star',
  'label',
  'unread',
  'snooze',
  'pass',
  'take',
  'duplicate',
  'decline',
  'later',
] as const;

/** The keys of the list of inquiries and of the one that is open, unless someone has switched off keys that need no other. */
export class InboxKeys extends HTMLElement {
  private readonly named = new MutationObserver(() => this.name());

  connectedCallback() {
    document.addEventListener('keydown', this.hear);
    this.named.observe(this.parentElement!, { childList: true, subtree: true });
    this.name();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
    this.named.disconnect();
  }

  private hear = unlessComposing((event) => {
    if (!mayPress(event)) {
      return;
    }
    const pressed = PRESSED.find((does) => isPressed(event, INBOX[does]));
    const leads = isPressed(event, INBOX.next) ? 1 : isPressed(event, INBOX.previous) ? -1 : 0;
    const target = pressed ? this.does(pressed) : this.row(leads);
    if (target) {
      event.preventDefault();
      if (pressed === 'note') {
        target.focus();
      } else {
        target.click();
      }
      target.scrollIntoView?.({ block: 'nearest' });
    }
  });

  private does(what: string): HTMLElement | null {
    return this.parentElement!.querySelector<HTMLElement>(`[data-does="${what}"]:not([hidden], [disabled])`);
  }

  /** The row that many below the one that is open, or that has the focus; the first where there is none. */
  private row(further: number): HTMLElement | undefined {
    if (!further) {
      return undefined;
    }
    const rows = [...this.parentElement!.querySelectorAll<HTMLElement>('.inquiry-row')];
    const open = rows.findIndex((row) => row.hasAttribute('aria-current'));
    const at = open < 0 ? rows.indexOf(document.activeElement as HTMLElement) : open;
    return at < 0 ? rows[0] : rows[at + further];
  }

  /** Has each button say its key, to the eye and to screen readers. */
  private name() {
    for (const does of PRESSED) {
      const button = this.does(does);
      if (button && !button.hasAttribute('data-key')) {
        button.setAttribute('data-key', spokenKey(INBOX[does][0], {}));
        button.setAttribute('aria-keyshortcuts', announcedKey(INBOX[does][0]));
      }
    }
  }
}

customElements.define('inbox-keys', InboxKeys);
