import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

/** All, or what one looks for; the entries of the timeline say what they are about. */
const CHOICES = ['all', 'notes', 'calls', 'steps'] as const;
type Choice = (typeof CHOICES)[number];

/**
 * What the timeline after it shows: all of it, or some. In this tab it stays as it was chosen, for each inquiry and also
 * after a reload; signing out forgets it.
 */
export class TimelineFilter extends LitElement {
  /** Under which the choice is kept. */
  @property() key = '';
  @property() label = '';
  @property({ attribute: false }) texts?: Record<Choice, string>;

  @state() private choice: Choice = 'all';

  protected createRenderRoot() {
    return this;
  }

  protected firstUpdated() {
    const kept = sessionStorage.getItem(this.key) as Choice | null;
    this.show(kept && CHOICES.includes(kept) ? kept : 'all');
  }

  /** Shows all if an entry would not be seen else, as that of which one has just written it. */
  reveal(entry: Element) {
    const about = entry.getAttribute('data-about')?.split(' ') ?? [];
    if (this.choice !== 'all' && !about.includes(this.choice)) {
      this.choose('all');
    }
  }

  protected render() {
    return this.texts
      ? html`<div role="group" aria-label=${this.label}>
          ${CHOICES.map(
            (choice) =>
              html`<button
                type="button"
                aria-pressed=${choice === this.choice ? 'true' : 'false'}
                @click=${() => this.choose(choice)}
              >
                ${this.texts![choice]}
              </button>`,
          )}
        </div>`
      : nothing;
  }

  private choose(choice: Choice) {
    sessionStorage.setItem(this.key, choice);
    this.show(choice);
  }

  private show(choice: Choice) {
    this.choice = choice;
    this.nextElementSibling?.setAttribute('data-only', choice);
  }
}

customElements.define('timeline-filter', TimelineFilter);
