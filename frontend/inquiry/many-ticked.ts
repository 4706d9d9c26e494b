import { announcedKey, isPressed, spokenKey, unlessComposing } from '../base/keys';
import { mayPress } from '../base/may-press';
import { INBOX } from './keys';

/** What a key presses in the bar while something is ticked, instead of what it presses otherwise. */
const FOR_ALL = {
  mine: 'mine-all',
  snooze: 'snooze-all',
  label: 'label-all',
  close: 'close-all',
  spam: 'spam-all',
} as const;

/**
 * Which inquiries are ticked: X or a click ticks one, with Shift all up to it, Escape none. The bar that it is in shows how
 * many there are, and is told of their rows' names by an event.
 */
export class ManyTicked extends HTMLElement {
  /** "{0} ticked", as the server says it. */
  words = '{0}';

  private readonly offered = new MutationObserver(() => this.name());
  private last: HTMLInputElement | undefined;
  /** How many the server has ticked for the whole view, of which only some have a row. */
  private inView = 0;

  connectedCallback() {
    this.list()?.addEventListener('click', this.clicked);
    this.bar().addEventListener('click', this.pressed);
    document.addEventListener('click', this.started);
    document.addEventListener('keydown', this.hear, true);
    this.offered.observe(this.bar(), { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.list()?.removeEventListener('click', this.clicked);
    this.bar().removeEventListener('click', this.pressed);
    document.removeEventListener('click', this.started);
    document.removeEventListener('keydown', this.hear, true);
    this.offered.disconnect();
  }

  /** Ticks every row that there is, for a view that has so many. */
  tickAll(inView: number) {
    for (const tick of this.ticks()) {
      tick.checked = true;
    }
    this.inView = inView;
    this.show();
  }

  untick() {
    const was = this.ticked().length > 0;
    for (const tick of this.ticks()) {
      tick.checked = false;
    }
    this.last = undefined;
    if (was) {
      this.tell();
    } else {
      this.show();
    }
  }

  private bar() {
    return this.parentElement as HTMLElement;
  }

  private list() {
    return this.closest<HTMLElement>('.inquiry-list');
  }

  private ticks() {
    return [...(this.list()?.querySelectorAll<HTMLInputElement>('.tick') ?? [])];
  }

  private ticked() {
    return this.ticks().filter((tick) => tick.checked);
  }

  private clicked = (event: MouseEvent) => {
    const tick = event.target as HTMLElement;
    if (tick instanceof HTMLInputElement && tick.matches('.tick')) {
      this.upTo(tick, event.shiftKey);
    }
  };

  /** A finger shows no boxes by coming near. */
  private started = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('.start-ticking')) {
      this.list()?.classList.toggle('ticking');
    }
  };

  private pressed = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('.tick-none')) {
      this.untick();
    }
  };

  /** With Shift all between the one that was ticked last and this one are as this one is. */
  private upTo(tick: HTMLInputElement, all: boolean) {
    const ticks = this.ticks();
    const from = all && this.last ? ticks.indexOf(this.last) : -1;
    if (from >= 0) {
      const to = ticks.indexOf(tick);
      for (const between of ticks.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        between.checked = tick.checked;
      }
    }
    this.last = tick;
    this.tell();
  }

  private hear = unlessComposing((event) => {
    if (!mayPress(event)) {
      return;
    }
    if (event.key === 'Escape' && this.ticked().length > 0) {
      event.stopPropagation();
      this.untick();
      return;
    }
    if (isPressed(event, INBOX.tick)) {
      const tick = this.row()?.querySelector<HTMLInputElement>('.tick');
      if (tick) {
        event.preventDefault();
        tick.checked = !tick.checked;
        this.upTo(tick, event.shiftKey);
      }
      return;
    }
    const does =
      this.ticked().length > 0 && Object.entries(FOR_ALL).find(([key]) => isPressed(event, INBOX[key as 'mine']));
    const button = does && this.bar().querySelector<HTMLElement>(`[data-does="${does[1]}"]`);
    if (button) {
      event.preventDefault();
      event.stopPropagation();
      button.click();
    }
  });

  /** That has the focus, or else is open. */
  private row() {
    const focused = document.activeElement?.closest('inquiry-row');
    return focused ?? this.list()?.querySelector('.inquiry-row[aria-current]')?.closest('inquiry-row');
  }

  private tell() {
    this.inView = 0;
    this.show();
    const names = this.ticked().map((tick) => tick.closest('inquiry-row')!.id);
    this.dispatchEvent(new CustomEvent('ticked', { detail: names.join(' ') }));
  }

  private show() {
    const count = this.inView || this.ticked().length;
    this.bar().toggleAttribute('hidden', count === 0);
    this.list()?.classList.toggle('has-ticked', count > 0);
    const said = this.bar().querySelector<HTMLElement>('.ticked-count');
    if (said) {
      said.textContent = count ? this.words.replace('{0}', String(count)) : '';
    }
  }

  /** Has each button say its key, once there are some. */
  private name() {
    for (const [key, does] of Object.entries(FOR_ALL)) {
      const button = this.bar().querySelector(`[data-does="${does}"]:not([data-key])`);
      button?.setAttribute('data-key', spokenKey(INBOX[key as 'mine'][0], {}));
      button?.setAttribute('aria-keyshortcuts', announcedKey(INBOX[key as 'mine'][0]));
    }
  }
}

customElements.define('many-ticked', ManyTicked);
