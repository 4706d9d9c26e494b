import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isPressed, unlessComposing } from '../base/keys';
import { type Choice, fetchMenu, LINE, openMenu } from '../base/menu';
import { unsentSections } from './kept-text';
import { OUTLINE } from './keys';
import { PART_WANTED, type PartWanted, wantPart } from './opening';
import { distance, type Move, moved, type Target } from './outline-moves';

/** A section, by its heading or, while it has none, by its kind. */
interface Row {
  id: string;
  name: string;
  named: boolean;
  empty: boolean;
}

interface Tag {
  text: string;
  tone: string;
}

interface Person {
  initials: string;
  name: string;
}

type Action = 'split' | 'mergeNext' | 'duplicate' | 'remove';

type Texts = Record<'details' | 'empty' | 'unsent' | 'menu' | 'moveUp' | 'moveDown' | Action, string>;

/**
 * The sections of a topic in order, each a link to itself. Says `section-moved` with how far, by drag, key or menu, and
 * `section-action` with what else the menu offers. Hundreds of rows are drawn at once, so they are drawn here. A row is
 * shown as moved or open from the key or click on; the server follows. One stop for the Tab key, arrows go along the rows.
 */
export class OutlineList extends LitElement {
  /** The address of the topic, to which that of a part is added. */
  @property() address = '';
  /** The part that is open: the id of a section, or the name of something else. */
  @property() open = '';
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) rows: Row[] = [];
  /** What waits in each section, and in the details, where something does. */
  @property({ attribute: false }) waiting: Record<string, Tag[]> = {};
  @property({ attribute: false }) present: Record<string, Person[]> = {};
  @property({ attribute: false }) texts?: Texts;

  /** Where this browser keeps words that are not stored. */
  @property() unsentPlace = '';
  /** How many moves the server has dealt with since this was drawn. */
  @property({ type: Number }) dealtWith = 0;

  @state() private dragged?: string;
  /** Where it would land, if it would be moved there. */
  @state() private over?: Target;
  /** Where words are in this browser only. */
  @state() private unsent = new Set<string>();
  /** What is about to be open. */
  @state() private wanted?: string;
  /** The row that Tab leads to. */
  @state() private current?: string;
  /** What was moved here, and the server has not dealt with. */
  private moves: Move[] = [];
  private forgotten = 0;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener(PART_WANTED, this.onWanted);
    document.addEventListener('unsaved-text', this.lookForUnsent);
    window.addEventListener('storage', this.lookForUnsent);
    this.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener(PART_WANTED, this.onWanted);
    document.removeEventListener('unsaved-text', this.lookForUnsent);
    window.removeEventListener('storage', this.lookForUnsent);
  }

  /** Leads to a section, as soon as it is drawn where it belongs, unless somebody is busy elsewhere by now. */
  async focusSection(id: string) {
    await this.updateComplete;
    const at = document.activeElement;
    if (!at || at === document.body || at.closest('.outline')) {
      this.anchor(id)?.focus();
    }
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('open')) {
      this.wanted = undefined;
    }
    if (changed.has('open') || changed.has('unsentPlace')) {
      this.lookForUnsent();
    }
    if (changed.has('dealtWith')) {
      this.moves.splice(0, this.dealtWith - this.forgotten);
      this.forgotten = this.dealtWith;
    }
  }

  /** A row that is drawn elsewhere keeps the focus, so that the next key is heard. */
  protected update(changed: PropertyValues) {
    const focused = document.activeElement;
    super.update(changed);
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.contains(focused)) {
      focused.focus();
    }
  }

  protected render() {
    return html`<ol @pointerenter=${fetchMenu} @focusin=${fetchMenu}>
      <li class="details">
        ${this.link('details', this.texts?.details ?? '', true)} ${this.tags(this.waiting.details ?? [])}
      </li>
      ${repeat(
        this.shown(),
        (row) => row.id,
        (row) => this.row(row),
      )}
    </ol>`;
  }

  private row(row: Row) {
    const look = `${row.id === this.dragged ? 'dragged' : ''} ${row.id === this.over?.section ? `over ${this.over.side}` : ''}`;
    const shown = html`${this.link(row.id, row.name, row.named)}
      <span class="present"
        >${(this.present[row.id] ?? []).map(
          (person) => html`<span class="av" aria-hidden="true" title=${person.name}>${person.initials}</span>`,
        )}</span
      >
      ${row.empty ? html`<span class="tag due">${this.texts?.empty}</span>` : nothing}
      ${this.tags([...this.unsentTag(row), ...(this.waiting[row.id] ?? [])])}`;
    return this.readonly
      ? html`<li data-section=${row.id}>${shown}</li>`
      : html`<li
          data-section=${row.id}
          class=${look}
          draggable="true"
          @dragstart=${(event: DragEvent) => this.onDragStart(event, row)}
          @dragover=${(event: DragEvent) => this.onDragOver(event, row)}
          @dragleave=${() => (this.over = undefined)}
          @drop=${this.onDrop}
          @dragend=${() => (this.dragged = this.over = undefined)}
        >
          <span class="grip" aria-hidden="true"></span>${shown}
          <button
            class="dots"
            tabindex="-1"
            aria-label=${(this.texts?.menu ?? '').replace('{0}', row.name)}
            aria-haspopup="menu"
            aria-expanded="false"
            @click=${(event: Event) => openMenu(event.currentTarget as HTMLElement, this.menu(row))}
          >
            <span class="glyph glyph-more" aria-hidden="true"></span>
          </button>
        </li>`;
  }

  private link(part: string, name: string, named: boolean) {
    return html`<a
      href="${this.address}?section=${part}"
      router-link
      class=${named ? '' : 'unnamed'}
      data-part=${part}
      tabindex=${part === this.stop() ? 0 : -1}
      aria-current=${part === (this.wanted ?? this.open) ? 'true' : nothing}
      @focus=${() => (this.current = part)}
      >${name}</a
    >`;
  }

  private tags(tags: Tag[]) {
    return tags.length
      ? html`<span class="findings">${tags.map((tag) => html`<span class="tag ${tag.tone}">${tag.text}</span>`)}</span>`
      : nothing;
  }

  /** What is open says itself whether it is saved. */
  private unsentTag(row: Row): Tag[] {
    return this.unsent.has(row.id) && row.id !== this.open ? [{ text: this.texts?.unsent ?? '', tone: 'due' }] : [];
  }

  private lookForUnsent = () => {
    this.unsent = unsentSections(this.unsentPlace);
  };

  private menu(row: Row): Choice[] {
    const place = this.place(row.id);
    const last = this.rows.length - 1;
    const act = (action: Action, disabled = false): Choice => ({
      text: this.texts?.[action],
      disabled,
      does: () => {
        if (action === 'duplicate' || action === 'mergeNext') {
          wantPart();
        }
        this.say('section-action', { section: row.id, action });
      },
    });
    const move = (by: number, text?: string): Choice => ({
      text,
      disabled: place + by < 0 || place + by > last,
      does: () => this.move(row.id, by),
    });
    return [
      move(-1, this.texts?.moveUp),
      move(1, this.texts?.moveDown),
      LINE,
      ...(row.id === this.open ? [act('split')] : []),
      act('mergeNext', place === last),
      act('duplicate'),
      LINE,
      act('remove'),
    ];
  }

  private onWanted = (event: Event) => {
    this.wanted = (event as CustomEvent<PartWanted>).detail.part;
  };

  private onKey = unlessComposing((event) => {
    const at = (event.target as Element).closest('li');
    const section = at?.dataset.section;
    const by = isPressed(event, OUTLINE.moveUp) ? -1 : isPressed(event, OUTLINE.moveDown) ? 1 : 0;
    const to = at && !by ? this.next(event, at) : undefined;
    if (by && section && !this.readonly) {
      event.preventDefault();
      this.move(section, by);
    } else if (to) {
      event.preventDefault();
      to.focus();
    }
  });

  /** Where a key leads from what has the focus in a row. */
  private next(event: KeyboardEvent, row: HTMLElement): HTMLElement | null | undefined {
    const rows = [...this.querySelectorAll<HTMLElement>('li')];
    const [previous, next, first, last] = [
      rows[rows.indexOf(row) - 1],
      rows[rows.indexOf(row) + 1],
      rows[0],
      rows.at(-1),
    ];
    const leads: [readonly string[], HTMLElement | null | undefined][] = [
      [OUTLINE.previous, previous?.querySelector('a')],
      [OUTLINE.next, next?.querySelector('a')],
      [OUTLINE.first, first.querySelector('a')],
      [OUTLINE.last, last?.querySelector('a')],
      [OUTLINE.toMenu, row.querySelector<HTMLElement>('.dots')],
      [OUTLINE.fromMenu, row.querySelector('a')],
    ];
    return leads.find(([keys]) => isPressed(event, keys))?.[1];
  }

  /** The row that Tab leads to: where one was last, else what is open. */
  private stop(): string {
    const stops = [this.current, this.wanted, this.open];
    return stops.find((part) => part && (part === 'details' || this.place(part) >= 0)) ?? 'details';
  }

  private anchor(part: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`a[data-part="${part}"]`);
  }

  private onDragStart(event: DragEvent, row: Row) {
    this.dragged = row.id;
    event.dataTransfer!.effectAllowed = 'move';
    event.dataTransfer!.setData('text/plain', row.name);
  }

  private onDragOver(event: DragEvent, row: Row) {
    if (this.dragged) {
      event.preventDefault();
      const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const over: Target = { section: row.id, side: event.clientY < top + height / 2 ? 'before' : 'after' };
      this.over = distance(this.shown(), this.dragged, over) === 0 ? undefined : over;
    }
  }

  private onDrop = (event: DragEvent) => {
    if (this.dragged) {
      event.preventDefault();
    }
    if (this.dragged && this.over) {
      this.move(this.dragged, distance(this.shown(), this.dragged, this.over));
    }
    this.dragged = this.over = undefined;
  };

  private move(section: string, by: number) {
    if (this.place(section) + by in this.rows) {
      this.moves.push({ section, by });
      this.requestUpdate();
      this.say('section-moved', { section, by });
    }
  }

  private shown(): Row[] {
    return moved(this.rows, this.moves);
  }

  private place(section: string): number {
    return this.shown().findIndex((row) => row.id === section);
  }

  private say(what: string, detail: object) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define('outline-list', OutlineList);
