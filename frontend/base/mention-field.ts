import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fold } from './fold';
import { unlessComposing } from './keys';

const MOST_SHOWN = 6;

/** Between two times that it says that somebody is writing. */
const STILL_WRITING_MS = 20_000;

/**
 * What one says to colleagues. An @ offers their names. Speaks up when it is left, and says `sent` on Ctrl+Enter,
 * `given-up` on Escape, and `writing` at the first key and every so often while there are more.
 */
export class MentionField extends LitElement {
  @property() value = '';
  @property() label = '';
  @property() placeholder = '';
  @property() peopleLabel = '';
  @property({ type: Number }) longest = 2000;
  @property({ type: Number }) rows = 2;
  @property({ attribute: false }) people: string[] = [];

  @state() private begun?: string;
  @state() private current = 0;
  private saidWriting = -Infinity;
  @query('textarea') private text!: HTMLTextAreaElement;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // What was kept comes back as if it had been typed, by no key of its own.
    this.addEventListener('input', (event) => event.target === this && this.speak());
  }

  focus() {
    void this.updateComplete.then(() => this.text.focus());
  }

  protected render() {
    const offered = this.offered();
    return html`<textarea
        rows=${this.rows}
        aria-label=${this.label}
        placeholder=${this.placeholder}
        maxlength=${this.longest}
        aria-autocomplete="list"
        aria-controls=${offered.length ? this.idOf('people') : nothing}
        aria-activedescendant=${offered.length ? this.idOf(this.current) : nothing}
        .value=${live(this.value)}
        @input=${this.onInput}
        @change=${this.speak}
        @keydown=${this.onKey}
        @blur=${() => (this.begun = undefined)}
      ></textarea>
      ${
        offered.length
          ? html`<ul id=${this.idOf('people')} role="listbox" aria-label=${this.peopleLabel}>
            ${offered.map(
              (name, index) => html`<li
                id=${this.idOf(index)}
                role="option"
                aria-selected=${index === this.current ? 'true' : 'false'}
                @mousedown=${(event: Event) => event.preventDefault()}
                @click=${() => this.choose(name)}
              >
                ${name}
              </li>`,
            )}
          </ul>`
          : nothing
      }`;
  }

  /** Whose name has a word that begins with what stands after the @. */
  private offered(): string[] {
    if (this.begun === undefined) {
      return [];
    }
    const begun = ` ${fold(this.begun)}`;
    return this.people.filter((name) => ` ${fold(name)}`.includes(begun)).slice(0, MOST_SHOWN);
  }

  private idOf(part: string | number): string {
    return `${this.id}-${part}`;
  }

  private onInput() {
    this.value = this.text.value;
    this.begun = /(?:^|\s)@([^\n@]{0,40})$/.exec(this.value.slice(0, this.text.selectionStart))?.[1];
    this.current = 0;
    const now = performance.now();
    if (now - this.saidWriting > STILL_WRITING_MS) {
      this.saidWriting = now;
      this.dispatchEvent(new CustomEvent('writing', { bubbles: true }));
    }
  }

  private onKey = unlessComposing((event) => {
    const offered = this.offered();
    if (offered.length) {
      const last = offered.length - 1;
      const next: Record<string, number> = {
        ArrowDown: this.current === last ? 0 : this.current + 1,
        ArrowUp: this.current === 0 ? last : this.current - 1,
      };
      if (event.key in next) {
        event.preventDefault();
        this.current = next[event.key];
      } else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
        event.preventDefault();
        this.choose(offered[this.current]);
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        this.begun = undefined;
      }
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.speak();
      this.dispatchEvent(new CustomEvent('sent'));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.text.blur();
      this.dispatchEvent(new CustomEvent('given-up'));
    }
  });

  private choose(name: string) {
    const caret = this.text.selectionStart;
    const start = this.value.slice(0, caret - (this.begun?.length ?? 0));
    this.value = `${start}${name} ${this.value.slice(caret)}`;
    this.begun = undefined;
    const after = start.length + name.length + 1;
    void this.updateComplete.then(() => this.text.setSelectionRange(after, after));
  }

  private speak() {
    this.dispatchEvent(new CustomEvent('value-changed', { detail: { value: this.value } }));
  }
}

customElements.define('mention-field', MentionField);
