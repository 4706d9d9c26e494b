import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';

/** Of what was looked for, every second part is what was found. */
type Marked = readonly string[];

interface Pill {
  readonly text: string;
  readonly tone?: string;
}

interface Person {
  readonly initials: string;
  /** Only for whoever listens. */
  readonly unseen?: string;
  readonly words: string;
  readonly writing?: boolean;
}

/** What the server says of an inquiry, in its words. */
export interface RowContent {
  readonly id: string;
  readonly name: Marked;
  /** "New", or that it is not read. */
  readonly unread?: string;
  readonly received?: { readonly words: string; readonly exactly: string; readonly at: string };
  readonly due?: Pill;
  readonly opening: Marked;
  readonly elsewhere?: readonly { readonly part: string; readonly text: Marked }[];
  readonly priority?: Pill;
  readonly topic: string;
  readonly version: string;
  readonly section?: string;
  /** In few letters: the language, how many came before. */
  readonly about?: readonly string[];
  readonly assignee?: Person;
  readonly tags?: readonly Pill[];
  readonly looking?: readonly Person[];
  readonly starred?: boolean;
}

/**
 * One inquiry in the list. It is drawn here, so that for the server it is one thing and not twenty. Where the list leads,
 * and what boxes and stars are called, stands at the list.
 */
export class InquiryRow extends LitElement {
  /** A {@link RowContent} as JSON. */
  @property({ attribute: false }) content = '';
  @property({ attribute: false }) current = false;

  connectedCallback() {
    super.connectedCallback();
    this.role = 'listitem';
  }

  protected createRenderRoot() {
    return this;
  }

  focus() {
    void this.updateComplete.then(() => this.querySelector('a')?.focus());
  }

  protected render() {
    if (!this.content) {
      return nothing;
    }
    const row: RowContent = JSON.parse(this.content);
    this.id = `row-${row.id}`;
    const { address = '', tick = '', star = '' } = this.parentElement?.dataset ?? {};
    const name = row.name.join('');
    return html`<a
        class=${row.unread ? 'inquiry-row new' : 'inquiry-row'}
        href=${address.replace(/(?=\?|$)/, `/${row.id}`)}
        router-link
        aria-current=${this.current ? 'true' : nothing}
        >${row.unread ? html`<span class="dot">${row.unread}</span>` : nothing}
        <span class="name" dir="auto">${marked(row.name)}</span>
        ${row.due ? tag(row.due, 'due-by') : nothing}
        ${
          row.received
            ? html`<time class="num" datetime=${row.received.at} title=${row.received.exactly}>${row.received.words}</time>`
            : nothing
        }
        <span class="words" dir="auto">${marked(row.opening)}</span>
        ${row.elsewhere?.map(
          ({ part, text }) => html`<div class="words">${part} <span dir="auto">${marked(text)}</span></div>`,
        )}
        <div class="tags">
          ${row.priority ? tag(row.priority) : nothing}
          <span class="tag brand version"><span class="title">${row.topic}</span><span>${row.version}</span></span>
          ${row.section ? tag({ text: row.section }, 'section') : nothing}
          ${row.about?.map((text) => tag({ text }, 'short'))}
          ${row.assignee ? person(row.assignee, 'assignee') : nothing}
          ${row.tags?.map((each) => tag(each))}
          ${row.looking?.map((each) => person(each, each.writing ? 'looking writing' : 'looking'))}
        </div></a
      ><input type="checkbox" class="tick" aria-label=${tick.replace('{0}', () => name)} /><button
        type="button"
        class="star"
        aria-label=${star.replace('{0}', () => name)}
        aria-pressed=${row.starred ? 'true' : 'false'}
      ></button>`;
  }
}

function marked(parts: Marked) {
  return parts.map((part, at) => (at % 2 ? html`<mark>${part}</mark>` : part));
}

/** With a space, so that it is a word of its own to whoever listens. */
function tag({ text, tone = 'neutral' }: Pill, kind = '') {
  return html`<span class="tag ${tone} ${kind}">${text}</span> `;
}

function person({ initials, unseen, words }: Person, kind: string) {
  return html`<span class=${kind}
    ><span class="av" aria-hidden="true">${initials}</span>${unseen ? html`<span class="unseen">${unseen} </span>` : nothing}<span
      >${words}</span
    ></span
  > `;
}

customElements.define('inquiry-row', InquiryRow);
