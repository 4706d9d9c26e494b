import { unlessComposing } from './keys';
import { type Choice, fetchMenu, LINE, openMenu } from './menu';

/** A line if it has no text. */
interface Item {
  text: string | null;
  number: number;
  checked: boolean;
  children: Item[];
}

/** Opens a menu under the button in it, and says `item-chosen` with the number of what is chosen. */
export class MenuButton extends HTMLElement {
  items?: Item[];

  connectedCallback() {
    this.addEventListener('pointerenter', fetchMenu);
    this.addEventListener('focusin', fetchMenu);
    this.addEventListener('click', this.open);
    this.addEventListener('keydown', this.onKey);
  }

  private open = () => {
    const button = this.firstElementChild as HTMLElement;
    if (button.getAttribute('aria-expanded') !== 'true') {
      void openMenu(button, (this.items ?? []).map(this.choice));
    }
  };

  private onKey = unlessComposing((event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.open();
    }
  });

  private choice = ({ text, number, checked, children }: Item): Choice =>
    text === null
      ? LINE
      : {
          text,
          checked,
          ...(children.length ? { children: children.map(this.choice) } : {}),
          does: () => this.dispatchEvent(new CustomEvent('item-chosen', { detail: number })),
        };
}

customElements.define('menu-button', MenuButton);
