import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { hearCursors, type TextCursor, thisWindow } from '../section-body/text-cursor';
import { HERE, isPaper, showOnPaper, takeOver } from './topic-preview-page';

/** Widths in CSS pixels: a phone, a tablet held upright, a window, and A4 at 96 to the inch. */
const WIDTHS = { phone: 390, tablet: 768, desktop: 1280, paper: 794 } as const;
type Width = keyof typeof WIDTHS;
type Texts = Record<Width | 'widths' | 'frame' | 'away', string>;

const REMEMBERED = 'preview-width';

/**
 * A draft as the page that visitors would read, brought up to date in place, so that one keeps one's place in it. It goes
 * along with the cursor in the text, and says `section-chosen` when a section is clicked.
 */
export class TopicPreview extends LitElement {
  /** Where the page is fetched from. */
  @property() address = '';
  /** The section to show at first. */
  @property() section = '';
  /** Rises whenever the draft may have changed. */
  @property({ type: Number }) changed = 0;
  /** Whether it goes along with the cursors of other windows, too: in a tab of its own. */
  @property({ type: Boolean }) alone = false;
  @property({ attribute: false }) texts?: Texts;

  @state() private width: Width = remembered();
  @state() private away = false;
  @query('.stage') private stage!: HTMLElement;
  @query('iframe') private frame!: HTMLIFrameElement;
  private place?: Pick<TextCursor, 'section' | 'block'>;
  private fetching?: AbortController;
  private stopHearing?: () => void;
  private readonly sizes = new ResizeObserver(() => this.fit());

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopHearing = hearCursors(this.onCursor);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopHearing?.();
    this.sizes.disconnect();
    this.fetching?.abort();
  }

  protected firstUpdated() {
    this.sizes.observe(this.stage);
  }

  protected updated(changed: PropertyValues<this> & Map<PropertyKey, unknown>) {
    if (changed.has('changed') && changed.get('changed') !== undefined && this.page()) {
      void this.refresh();
    }
    if (changed.has('section') && this.section && this.place?.section !== this.section) {
      this.place = { section: this.section, block: -1 };
      this.follow();
    }
    if (changed.has('width')) {
      this.fit();
      const page = this.page();
      if (page && isPaper(page) !== (this.width === 'paper')) {
        showOnPaper(page, this.width === 'paper');
      }
      this.follow();
    }
  }

  protected render() {
    const texts = this.texts;
    if (!texts) {
      return nothing;
    }
    return html`<div class="widths" role="group" aria-label=${texts.widths}>
        ${(Object.keys(WIDTHS) as Width[]).map(
          (width) =>
            html`<button type="button" aria-pressed=${this.width === width ? 'true' : 'false'} @click=${() => this.choose(width)}>
              ${texts[width]}
            </button>`,
        )}
      </div>
      <p class="away" role="status">${this.away ? texts.away : nothing}</p>
      <div class="stage ${this.width}">
        <iframe title=${texts.frame} src=${this.address} @load=${this.onLoad}></iframe>
      </div>`;
  }

  private choose(width: Width) {
    this.width = width;
    localStorage.setItem(REMEMBERED, width);
  }

  /** Makes the page as wide as asked for, and as small as there is room. */
  private fit() {
    const { clientWidth, clientHeight } = this.stage;
    const width = WIDTHS[this.width];
    const scale = Math.min(1, clientWidth / width);
    Object.assign(this.frame.style, {
      width: `${width}px`,
      height: `${clientHeight / scale}px`,
      transform: `scale(${scale})`,
      left: `${Math.max(0, (clientWidth - width * scale) / 2)}px`,
    });
  }

  /** The page, if it is one: a session that has ended answers with something else. */
  private page(): Document | undefined {
    const page = this.frame?.contentDocument;
    return page?.querySelector('.preview') ? page : undefined;
  }

  private onLoad() {
    const page = this.page();
    this.away = !page;
    if (!page) {
      return;
    }
    // Nothing on it leads away: a link would show something else in its place.
    page.addEventListener('click', this.onClick);
    page.addEventListener('submit', (event) => event.preventDefault());
    showOnPaper(page, this.width === 'paper');
    this.fit();
    this.follow();
  }

  private onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const link = target.closest('a');
    const anchor = link?.getAttribute('href') ?? '';
    if (link) {
      event.preventDefault();
    }
    if (anchor.startsWith('#')) {
      this.page()?.getElementById(anchor.slice(1))?.scrollIntoView();
      return;
    }
    const section = target.closest('section[id^="s-"]');
    if (section && !link && !this.alone) {
      this.dispatchEvent(new CustomEvent('section-chosen', { detail: section.id.slice(2) }));
    }
  };

  /** Only the newest answer counts. */
  private async refresh() {
    this.fetching?.abort();
    const fetching = new AbortController();
    this.fetching = fetching;
    try {
      const answer = await fetch(this.address, { signal: fetching.signal, headers: { Accept: 'text/html' } });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const page = this.page();
      this.away = !answer.ok || answer.redirected || !fresh.querySelector('.preview') || !page;
      if (!this.away && page) {
        takeOver(page, fresh);
        this.follow();
      }
    } catch {
      // Without a connection the page stays as it was; what replaced this attempt tells how it went.
      this.away = fetching === this.fetching && !fetching.signal.aborted ? true : this.away;
    }
  }

  private onCursor = (cursor: TextCursor) => {
    if (this.alone || cursor.window === thisWindow) {
      this.place = cursor;
      this.follow();
    }
  };

  /** Marks the block that is written in and brings it into sight, if it is not. */
  private follow() {
    const page = this.page();
    page?.querySelectorAll(`.${HERE}`).forEach((block) => block.classList.remove(HERE));
    const section = this.place && page?.getElementById(`s-${this.place.section}`);
    if (!page || !section || !this.place) {
      return;
    }
    const blocks = [...section.children].filter((child) => !child.matches('h2, .ask'));
    const block = blocks[this.place.block];
    block?.classList.add(HERE);
    const shown = block ?? section;
    const { top, bottom } = shown.getBoundingClientRect();
    const height = page.documentElement.clientHeight;
    if (top < 0 || bottom > height) {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      page.defaultView?.scrollBy({ top: top - height / 4, behavior: still ? 'instant' : 'smooth' });
    }
  }
}

function remembered(): Width {
  const width = localStorage.getItem(REMEMBERED) ?? '';
  return width in WIDTHS ? (width as Width) : 'phone';
}

customElements.define('topic-preview', TopicPreview);
