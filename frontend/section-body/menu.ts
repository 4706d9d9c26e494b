import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { unlessComposing } from '../base/keys';

/** A kind of block to choose: how it is called, what it is for, its key if it has one, whether the text is in one. */
export interface Choice {
  name: string;
  text: string;
  hint: string;
  key?: { spoken: string; announced: string };
  chosen: boolean;
  usable: boolean;
}

/** The blocks that one needs now and then, under the last button of the toolbar while open. */
export class SectionBodyMenu extends LitElement {
  @property({ attribute: false }) choices: Choice[] = [];
  @property() label = '';

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'menu');
    this.setAttribute('aria-label', this.label);
    this.addEventListener('keydown', this.onKey);
    this.addEventListener('focusout', this.onFocusOut);
  }

  protected firstUpdated() {
    const button = this.parentElement!.querySelector<HTMLElement>('.more')!;
    this.style.setProperty('--under', `${button.offsetLeft}px`);
    (this.items().find((item) => item.ariaChecked === 'true') ?? this.items()[0]).focus();
  }

  protected render() {
    return this.choices.map(
      ({ name, text, hint, key, chosen, usable }) => html`<button
        type="button"
        role="menuitemcheckbox"
        aria-checked=${chosen ? 'true' : 'false'}
        aria-disabled=${usable ? nothing : 'true'}
        aria-keyshortcuts=${key?.announced ?? nothing}
        tabindex="-1"
        class=${name}
        @click=${() => this.say('chosen', name)}
      >
        <span>${text}</span>
        ${key ? html`<kbd aria-hidden="true">${key.spoken}</kbd>` : nothing}
        <small>${hint}</small>
      </button>`,
    );
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('button')];
  }

  private onKey = unlessComposing((event) => {
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next: Record<string, number> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    if (event.key in next) {
      event.preventDefault();
      event.stopPropagation();
      items[next[event.key]].focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.say('closed', 'escape');
    } else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.toNext(event.key, items, at);
    }
  });

  /** A letter leads to the next that begins with it. */
  private toNext(letter: string, items: HTMLElement[], at: number) {
    const others = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const begins = (item: HTMLElement) => item.textContent.trim().toLowerCase().startsWith(letter.toLowerCase());
    others.find(begins)?.focus();
  }

  private onFocusOut = (event: FocusEvent) => {
    if (!this.contains(event.relatedTarget as Node | null)) {
      this.say('closed', 'left');
    }
  };

  private say(event: 'chosen' | 'closed', detail: string) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

customElements.define('section-body-menu', SectionBodyMenu);
