import { html, LitElement, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { connection, isAway } from './connection';

/** How often it is told that somebody is there. The first time at once. */
const OFTEN_MILLISECONDS = 20_000;

/** What only people do. */
const ACTS = ['keydown', 'input', 'pointerdown', 'pointermove', 'click', 'wheel', 'touchstart'];

/** With these a click begins, which would land on what is beneath if the warning went away before it. */
const BEGINNINGS = ['pointerdown', 'pointermove', 'touchstart'];

/** How often a window that hears nothing asks whether its session is over. */
const ASKING_MILLISECONDS = 2_000;

/** A heartbeat of no window: answered by who is signed in or not, and by nothing else. */
const ASKED = '/staff/?v-r=heartbeat&v-uiId=-1';

/**
 * Says `act` when somebody does something in the window, at most three times a minute, and warns them before the server
 * signs them out for doing nothing. While it hears nothing, the window asks by itself whether its session is over: of what
 * ends then, nobody can tell it.
 */
export class SessionWatch extends LitElement {
  @property({ type: Boolean }) warning = false;
  @property() ending = '';
  @property() explained = '';
  @property() stay = '';
  @query('.session-ending') private readonly box?: HTMLElement;

  private told = Number.NEGATIVE_INFINITY;
  private pointer?: string;
  private asking?: ReturnType<typeof setInterval>;

  connectedCallback() {
    super.connectedCallback();
    connection()?.addStateChangeListener(this.listen);
    window.addEventListener('focus', this.ask);
    window.addEventListener('online', this.ask);
    ACTS.forEach((act) => window.addEventListener(act, this.act, { capture: true, passive: true }));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    connection()?.removeStateChangeListener(this.listen);
    window.removeEventListener('focus', this.ask);
    window.removeEventListener('online', this.ask);
    clearInterval(this.asking);
    ACTS.forEach((act) => window.removeEventListener(act, this.act, { capture: true }));
  }

  protected createRenderRoot() {
    return this;
  }

  protected render() {
    return html`<div class="session-ending" popover="manual" role="alertdialog" aria-labelledby="session-ending">
      <strong id="session-ending">${this.ending}</strong>
      <p>${this.explained}</p>
      <button type="button">${this.stay}</button>
    </div>`;
  }

  protected updated(changed: PropertyValues<this>) {
    if (changed.has('warning') && this.box) {
      this.box.togglePopover(this.warning);
    }
  }

  private listen = (_before: string, now: string) => {
    clearInterval(this.asking);
    if (isAway(now)) {
      this.asking = setInterval(this.ask, ASKING_MILLISECONDS);
      void this.ask();
    }
  };

  private ask = async () => {
    const answer = await fetch(ASKED, { method: 'POST', cache: 'no-store' }).catch(() => undefined);
    // Without an answer there is no connection, and it is asked again.
    if (answer?.status === 403) {
      clearInterval(this.asking);
      document.dispatchEvent(new CustomEvent('session-over'));
      this.leave();
    }
  };

  /** The sign-in page knows from the cookie why. */
  protected leave() {
    location.assign('/staff/login');
  }

  /** A browser says too that the pointer moves where something moves beneath it. */
  private hasMoved({ screenX, screenY }: PointerEvent): boolean {
    const before = this.pointer;
    this.pointer = `${screenX} ${screenY}`;
    return before !== undefined && before !== this.pointer;
  }

  private isBeginning(event: Event): boolean {
    return this.warning && BEGINNINGS.includes(event.type);
  }

  private act = (event: Event) => {
    if ((event.type === 'pointermove' && !this.hasMoved(event as PointerEvent)) || this.isBeginning(event)) {
      return;
    }
    const now = performance.now();
    if (event.isTrusted && (this.warning || now - this.told >= OFTEN_MILLISECONDS)) {
      this.told = now;
      this.warning = false;
      this.dispatchEvent(new CustomEvent('act'));
    }
  };
}

customElements.define('session-watch', SessionWatch);
