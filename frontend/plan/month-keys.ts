import { unlessComposing } from '../base/keys';

const WEEK = 6;

/**
 * The keys of a month, which is a grid as ARIA has it: Tab stops there once, the arrows go from day to day, Home and End to
 * the ends of a week. Enter goes in to what is planned, where the arrows go up and down, and Escape back to the day.
 */
export class MonthKeys extends HTMLElement {
  private month?: HTMLElement;

  connectedCallback() {
    this.month = this.parentElement!;
    this.month.addEventListener('keydown', this.hear);
    this.month.addEventListener('focusin', this.follow);
  }

  disconnectedCallback() {
    this.month?.removeEventListener('keydown', this.hear);
    this.month?.removeEventListener('focusin', this.follow);
  }

  private hear = unlessComposing((event) => {
    const at = event.target as HTMLElement;
    const day = at.closest('td');
    if (!day || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const to = at === day ? this.fromDay(day, event.key) : MonthKeys.within(day, at, event.key);
    if (to) {
      event.preventDefault();
      to.focus();
    }
  });

  private fromDay(day: HTMLElement, key: string): HTMLElement | null | undefined {
    const week = day.parentElement as HTMLTableRowElement;
    const days = [...this.month!.querySelectorAll('td')];
    const at = days.indexOf(day as HTMLTableCellElement);
    switch (key) {
      case 'ArrowRight':
        return days[at + 1];
      case 'ArrowLeft':
        return days[at - 1];
      case 'ArrowDown':
        return days[at + WEEK];
      case 'ArrowUp':
        return days[at - WEEK];
      case 'Home':
        return week.cells[0];
      case 'End':
        return week.cells[WEEK - 1];
      case 'Enter':
        return day.querySelector('a');
      default:
        return undefined;
    }
  }

  private static within(day: HTMLElement, at: HTMLElement, key: string): HTMLElement | undefined {
    const entries = [...day.querySelectorAll('a')];
    const place = entries.indexOf(at as HTMLAnchorElement);
    switch (key) {
      case 'ArrowDown':
        return entries[place + 1];
      case 'ArrowUp':
        return entries[place - 1] ?? day;
      case 'Escape':
        return day;
      default:
        return undefined;
    }
  }

  /** Tab comes back to where one was last. */
  private follow = (event: FocusEvent) => {
    const day = (event.target as HTMLElement).closest('td');
    if (day) {
      this.month!.querySelectorAll('td').forEach((each) => each.setAttribute('tabindex', each === day ? '0' : '-1'));
    }
  };
}

customElements.define('month-keys', MonthKeys);
