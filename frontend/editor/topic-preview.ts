import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { PageAtWidth } from '../base/page-at-width';
import { hearCursors, type TextCursor, thisWindow } from '../section-body/text-cursor';
import { HERE, isPaper, showOnPaper, takeOver } from './topic-preview-page';

/**
 * A draft as the page that visitors would read, brought up to date in place, so that one keeps one's place in it. It goes
 * along with the cursor in the text, and says `section-chosen` when a section is clicked.
 */
export class TopicPreview extends PageAtWidth {
  /** The section to show at first. */
  @property() section = '';
  /** Rises whenever the draft may have changed. */
  @property({ type: Number }) changed = 0;
  /** Whether it goes along with the cursors of other windows, too: in a tab of its own. */
  @property({ type: Boolean }) alone = false;

  private place?: Pick<TextCursor, 'section' | 'block'>;
  private fetching?: AbortController;
  private stopHearing?: () => void;

  constructor() {
    super('preview-width', 'phone');
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopHearing = hearCursors(this.onCursor);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stopHearing?.();
    this.fetching?.abort();
  }

  protected updated(changed: PropertyValues<this> & Map<PropertyKey, unknown>) {
    super.updated(changed);
    if (changed.has('changed') && changed.get('changed') !== undefined && this.page()) {
      void this.refresh();
    }
    if (changed.has('section') && this.section && this.place?.section !== this.section) {
      this.place = { section: this.section, block: -1 };
      this.follow();
    }
    if (changed.has('width')) {
      const page = this.page();
      if (page && isPaper(page) !== (this.width === 'paper')) {
        showOnPaper(page, this.width === 'paper');
      }
      this.follow();
    }
  }

  protected onLoad() {
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
    const blocks = [...section.children].filter((child) => !child.matches('h2:not(.sub), .ask'));
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

customElements.define('topic-preview', TopicPreview);
