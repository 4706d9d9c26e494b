import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { UnseenElement } from '../base/unseen-element';

interface Text {
  heading: string;
  /** The JSON of a body. */
  body: string;
}

interface Kept extends Text {
  /** What was stored when this was begun. */
  base: Text;
  /** Milliseconds since 1970, by the clock of this browser. */
  at: number;
}

/**
 * The sections in which words were left in this browser that were not stored; not what is just being written. They are
 * kept at a `place`, which is of one account, and the section.
 */
export function unsentSections(place: string): Set<string> {
  if (!place) {
    return new Set();
  }
  const left = Object.keys(localStorage)
    .filter((key) => key.startsWith(place))
    .filter((key) => Date.now() - (JSON.parse(localStorage.getItem(key)!) as Kept).at > SETTLED_MILLISECONDS);
  return new Set(left.map((key) => key.slice(place.length).split(':')[0]));
}

/** A field of the section: it knows its value, and the text of a section also what was not sent yet. */
type Field = HTMLElement & { value: string; latest?: () => string };

const OFTEN_MILLISECONDS = 200;
/** What another window has just kept, it is about to send itself. */
const SETTLED_MILLISECONDS = 2000;

/**
 * Keeps what is written in a section in this browser until the server has stored it, and finds what was left behind: by
 * a window that was closed, a session that ended, a server that was gone. Kept per account and section; signing out
 * removes what is kept for an account.
 */
export class KeptText extends UnseenElement {
  /** Where the words of an account are kept, before the section. */
  @property() place = '';
  @property() section = '';
  /** Where the sign-out leaves when it removed them. */
  @property() forgottenKey = '';
  /** What the server has stored of what is written here. */
  @property({ attribute: false }) agreed?: Text;
  @property({ type: Boolean, reflect: true }) unsaved = false;

  /** By the clock of this browser, as what the sign-out leaves behind is. */
  private readonly began = Date.now();
  private readonly window = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  private written?: Text;
  private waiting?: number;
  private retrying?: number;

  connectedCallback() {
    super.connectedCallback();
    this.parentElement?.addEventListener('input', this.soon);
    this.parentElement?.addEventListener('written', this.soon);
    window.addEventListener('pagehide', this.now);
    document.addEventListener('visibilitychange', this.now);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.waiting) {
      this.now();
    }
    this.say(false);
    window.removeEventListener('pagehide', this.now);
    document.removeEventListener('visibilitychange', this.now);
  }

  protected updated(changed: PropertyValues<this>) {
    if (!changed.has('agreed') || !this.agreed) {
      return;
    }
    if (changed.get('agreed') === undefined) {
      this.offer();
    } else {
      // What stands in the fields may be others' words by now.
      this.read();
      this.keep();
    }
  }

  /** Drops what was offered, because it was taken over or is not wanted, and offers what else there is. */
  forget(key: string) {
    localStorage.removeItem(key);
    this.offer();
  }

  /** Has the server try again in a while, after it could not store what is written. */
  retryIn(milliseconds: number) {
    window.clearTimeout(this.retrying);
    this.retrying = window.setTimeout(
      () => this.isConnected && this.dispatchEvent(new CustomEvent('again')),
      milliseconds,
    );
  }

  private soon = () => {
    this.say(true);
    this.waiting ??= window.setTimeout(this.now, OFTEN_MILLISECONDS);
  };

  private now = () => {
    window.clearTimeout(this.waiting);
    this.waiting = undefined;
    this.read();
    this.keep();
  };

  private read() {
    const heading = this.field('.heading');
    const body = this.field('section-body');
    if (heading && body?.latest) {
      this.written = { heading: heading.value, body: body.latest() };
    }
  }

  private keep() {
    if (!this.written || !this.agreed || this.waiting || this.isSignedOut()) {
      return;
    }
    const unsaved = !isSame(this.written, this.agreed);
    if (unsaved) {
      const kept: Kept = { ...this.written, base: this.agreed, at: Date.now() };
      localStorage.setItem(this.ownPrefix() + this.window, JSON.stringify(kept));
    } else {
      localStorage.removeItem(this.ownPrefix() + this.window);
    }
    this.say(unsaved);
  }

  /** Whoever signed out, in whichever window of this browser, has had all of it removed: it must not come back. */
  private isSignedOut() {
    return Number(localStorage.getItem(this.forgottenKey) ?? 0) >= this.began;
  }

  private offer() {
    const prefix = this.ownPrefix();
    const entries = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && key !== prefix + this.window)
      .map((key) => ({ key, ...(JSON.parse(localStorage.getItem(key)!) as Kept) }));
    const settled = entries.filter((kept) => Date.now() - kept.at > SETTLED_MILLISECONDS);
    settled.filter((kept) => isSame(kept, this.agreed!)).forEach((kept) => localStorage.removeItem(kept.key));
    const newest = settled.filter((kept) => !isSame(kept, this.agreed!)).sort((one, other) => other.at - one.at)[0];
    if (newest) {
      this.dispatchEvent(new CustomEvent('found', { detail: newest }));
    } else if (entries.length > settled.length) {
      window.setTimeout(() => this.isConnected && this.offer(), SETTLED_MILLISECONDS);
    }
  }

  private say(unsaved: boolean) {
    this.unsaved = unsaved;
    document.dispatchEvent(new CustomEvent('unsaved-text', { detail: unsaved }));
  }

  private field(selector: string): Field | null | undefined {
    return this.parentElement?.querySelector<Field>(selector);
  }

  private ownPrefix(): string {
    return `${this.place}${this.section}:`;
  }
}

function isSame(one: Text, other: Text): boolean {
  return one.heading === other.heading && one.body === other.body;
}

customElements.define('kept-text', KeptText);
