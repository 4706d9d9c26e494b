import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { connection, isAway } from '../base/connection';
import { typeInto } from '../base/typing';

/** Said of the part that somebody wants open, before the server knows; without one, it is the server's to say which. */
export const PART_WANTED = 'part-wanted';

export interface PartWanted {
  part?: string;
}

export function wantPart(part?: string) {
  document.dispatchEvent(new CustomEvent<PartWanted>(PART_WANTED, { detail: { part } }));
}

type Texts = Record<'heading' | 'failed' | 'close', string>;
type Heading = LitElement & { value: string; readonly: boolean; inputElement: HTMLTextAreaElement };
type Body = LitElement & { isBlank(): boolean; write(lines: string[]): void };
type AddingMenu = Element & { items?: { text: string | null; number: number }[] };

/** After an answer it takes a moment until what it brought is on screen. */
const ANSWERED_MILLISECONDS = 400;

/**
 * Bridges the time from asking for another part of the topic until the server has brought it, which no key waits for. What
 * is on screen is frozen, so that nobody goes on writing in what is about to go; a section that is added takes letters at
 * once, in a heading that stands in for its own. Then the focus goes where one wants to write, unless somebody has moved
 * it elsewhere meanwhile.
 */
export class PartOpening extends LitElement {
  /** The part that the server shows. */
  @property() open = '';
  @property({ attribute: false }) texts?: Texts;

  /** What the section that is being added is called while it has no heading. */
  @state() private adding?: string;
  @state() private failed = false;
  @query('textarea') private standIn?: HTMLTextAreaElement;
  private intoText = false;
  /** Whether another part is on its way. */
  private waits = false;
  private answered?: number;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', this.onClick, true);
    document.addEventListener('item-chosen', this.onAdd, true);
    document.addEventListener(PART_WANTED, this.onWanted);
    window.addEventListener('popstate', this.onBack);
    connection()?.addStateChangeListener(this.onConnection);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.onClick, true);
    document.removeEventListener('item-chosen', this.onAdd, true);
    document.removeEventListener(PART_WANTED, this.onWanted);
    window.removeEventListener('popstate', this.onBack);
    connection()?.removeStateChangeListener(this.onConnection);
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('open')) {
      this.thaw();
      void this.arrived();
    }
    if (changed.has('adding')) {
      this.standIn?.focus();
    }
  }

  protected render() {
    return this.adding === undefined
      ? nothing
      : html`<textarea
            class="stand-in"
            rows="1"
            aria-label=${this.texts?.heading ?? ''}
            placeholder=${this.adding}
            data-unsaved
            @blur=${this.onBlur}
          ></textarea>
          <p class="wrong" role="alert">${this.failed ? this.texts?.failed : ''}</p>
          ${this.failed ? html`<button @click=${() => (this.adding = undefined)}>${this.texts?.close}</button>` : nothing}`;
  }

  private onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[router-link]');
    const aside = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && !aside && !isAway()) {
      // By Enter, which is a click without a pointer, one goes on to write.
      this.intoText = event.detail === 0 && link.closest('outline-list') !== null;
      this.want(new URL(link.href));
    }
  };

  private onBack = () => this.want(new URL(location.href));

  private want(address: URL) {
    const part = address.searchParams.get('section');
    if (part && part !== this.open && address.pathname === location.pathname) {
      wantPart(part);
    } else {
      this.intoText = false;
    }
  }

  private onAdd = (event: Event) => {
    const menu = event.target as AddingMenu;
    if (menu.matches('.adding')) {
      this.failed = false;
      this.adding = menu.items?.find(({ number }) => number === (event as CustomEvent<number>).detail)?.text ?? '';
      wantPart();
    }
  };

  /** The menu that closes gives the focus back to its button, which is not where one wants to write. */
  private onBlur = (event: FocusEvent) => {
    if ((event.relatedTarget as Element | null)?.closest('.adding')) {
      this.standIn?.focus();
    }
  };

  private onWanted = (event: Event) => {
    if ((event as CustomEvent<PartWanted>).detail.part !== this.open) {
      this.setFrozen(true);
    }
  };

  private thaw() {
    window.clearTimeout(this.answered);
    this.setFrozen(false);
  }

  private setFrozen(frozen: boolean) {
    this.waits = frozen;
    this.parentElement?.setAttribute('aria-busy', String(frozen));
    for (const beside of this.parentElement?.children ?? []) {
      if (beside instanceof HTMLElement && beside !== this) {
        beside.inert = frozen;
      }
    }
  }

  /** Nothing else may be typed between reading what stands in and moving the focus. */
  private async arrived() {
    const heading = this.parentElement!.querySelector<Heading>('.section-form .heading');
    const body = this.parentElement!.querySelector<Body>('.section-form section-body');
    await Promise.all([heading?.updateComplete, body?.updateComplete]);
    if (!heading || !body || heading.readonly) {
      return;
    }
    if (this.standIn) {
      const isBehind = this.standIn.value.slice(0, this.standIn.selectionEnd).includes('\n');
      const [first, ...lines] = this.standIn.value.split('\n');
      typeInto(heading, first);
      if (isBehind) {
        body.write(lines);
      } else {
        heading.focus();
      }
      this.adding = undefined;
    } else if (this.isFree()) {
      if (heading.value === '' && body.isBlank()) {
        heading.focus();
      } else if (this.intoText) {
        body.write([]);
      }
    }
    this.intoText = false;
  }

  /** Nobody is busy with something else. */
  private isFree(): boolean {
    const at = document.activeElement;
    return !at || at === document.body || at.closest('.outline') !== null;
  }

  /** Not every wish is granted: a section may be gone, or something unsaved in the way, about which the server asks. */
  private onConnection = (_before: string, now: string) => {
    window.clearTimeout(this.answered);
    if (this.waits && now === 'connected') {
      this.answered = window.setTimeout(() => this.refused(), ANSWERED_MILLISECONDS);
    } else if (this.waits && isAway(now)) {
      this.thaw();
    }
  };

  private refused() {
    this.thaw();
    this.failed = this.adding !== undefined;
    wantPart(this.open);
  }
}

customElements.define('part-opening', PartOpening);
