import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { isPressed, spokenKey, unlessComposing } from '../base/keys';
import { PALETTE } from './keys';
import type { Found, Item, PaletteDialog, Texts } from './palette-dialog';

/** What the server tells of a screen. */
interface Screen {
  name: string;
  address: string;
}

/**
 * Leads anywhere by its name, and does whatever a button on the page does. Opens with Ctrl+K, unless what has the focus
 * does something else with that.
 */
export class Palette extends LitElement {
  @property({ attribute: false }) texts?: Texts;
  @property({ attribute: false }) screens: Screen[] = [];
  /** What the server has found for the words that it was asked for last. */
  @property({ attribute: false }) found?: Found;
  private dialog?: PaletteDialog;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    // What is typed right after the key shall not press something on the page while the dialog is still being fetched.
    window.requestIdleCallback?.(() => import('./palette-dialog'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  /** Fetches the dialog when it is first asked for. */
  async open() {
    const actions = this.actions();
    await import('./palette-dialog');
    if (!this.dialog) {
      this.dialog = document.createElement('palette-dialog') as PaletteDialog;
      this.dialog.addEventListener('asked', (event) => this.tell('asked', event));
      this.dialog.addEventListener('chosen', (event) => this.choose((event as CustomEvent<Item>).detail));
      this.append(this.dialog);
    }
    const screens = this.screens.map(({ name, address }) => ({ group: 'screens', name, address }));
    await this.dialog.open(this.texts!, [...actions, ...screens]);
  }

  protected updated() {
    if (this.dialog) {
      this.dialog.found = this.found;
    }
  }

  private onKey = unlessComposing((event) => {
    if (isPressed(event, PALETTE.open) && !event.defaultPrevented && this.texts) {
      event.preventDefault();
      void this.open();
    }
  });

  /** What can be done on this page by a key of its own. */
  private actions(): Item[] {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-key]:not([hidden], [disabled])')];
    return buttons
      .filter((button) => button.checkVisibility?.() ?? true)
      .map((button) => ({
        group: 'actions',
        name: button.getAttribute('aria-label') ?? words(button),
        hint: spokenKey(button.getAttribute('data-key')!, {}),
        does: () => button.click(),
      }));
  }

  private choose(item: Item) {
    if (item.does) {
      item.does();
    } else {
      this.dispatchEvent(new CustomEvent('chosen', { detail: item.address }));
    }
  }

  private tell(name: string, event: Event) {
    this.dispatchEvent(new CustomEvent(name, { detail: (event as CustomEvent).detail }));
  }
}

/** What stands on it, also where its parts stand below each other. */
function words(button: HTMLElement): string {
  const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (texts.nextNode()) {
    parts.push(texts.currentNode.textContent!.trim());
  }
  return parts.filter(Boolean).join(' ');
}

customElements.define('command-palette', Palette);
