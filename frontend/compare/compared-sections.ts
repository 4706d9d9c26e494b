import { isPressed, unlessComposing } from '../base/keys';
import { mayPress } from '../base/may-press';
import { COMPARING } from './keys';

/** A row that is not the same, or, where a section has none, the section itself. */
const CHANGES = 'article:not(.same) .pair:not(.same), article:not(.same):not(:has(.pair:not(.same)))';

/**
 * Leads through the comparison that it stands in: from change to change by keys, and from the outline to a section. What it
 * leads to gets the focus, so that it is read out. The section that is seen is marked in the outline.
 */
export class ComparedSections extends HTMLElement {
  private readonly seen = new Set<Element>();
  private readonly shown = new MutationObserver(() => {
    this.begin();
    this.stay();
  });
  private observer?: IntersectionObserver;
  private root!: HTMLElement;
  private worked?: string;

  connectedCallback() {
    this.root = this.parentElement!;
    document.addEventListener('keydown', this.hear);
    this.root.addEventListener('click', this.follow);
    this.root.addEventListener('focusin', this.remember);
    this.shown.observe(this.root.querySelector('.work')!, { childList: true });
    this.begin();
    this.lead(location.hash);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.hear);
    this.root.removeEventListener('click', this.follow);
    this.root.removeEventListener('focusin', this.remember);
    this.shown.disconnect();
    this.observer?.disconnect();
  }

  private hear = unlessComposing((event) => {
    if (!mayPress(event)) {
      return;
    }
    const further = isPressed(event, COMPARING.next) ? 1 : isPressed(event, COMPARING.previous) ? -1 : 0;
    if (further) {
      event.preventDefault();
      this.go(further);
    } else if (isPressed(event, COMPARING.swap)) {
      event.preventDefault();
      this.root.querySelector<HTMLElement>('[data-does="swap"]')?.click();
    }
  });

  /** To the change after or before the one that has the focus; without one, after or before what is seen first. */
  private go(further: 1 | -1) {
    const changes = [...this.root.querySelectorAll<HTMLElement>(CHANGES)];
    const focused = changes.findIndex((change) => change.contains(document.activeElement));
    const top = this.root.querySelector('.compared')!.getBoundingClientRect().top;
    const below = changes.findIndex((change) => change.getBoundingClientRect().top >= Math.max(top, 0));
    const first = below < 0 ? changes.length : below;
    const to = focused >= 0 ? focused + further : further > 0 ? first : first - 1;
    const change = changes[to];
    if (change) {
      const name = change.closest('article')!.querySelector('h2')!.textContent;
      const position = this.dataset.position!.replace('{0}', String(to + 1)).replace('{1}', String(changes.length));
      change.setAttribute('role', 'group');
      change.setAttribute('aria-label', `${position}: ${name}`);
      this.show(change, 'center');
    }
  }

  private follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.outline a');
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      link.closest('details')?.removeAttribute('open');
      history.replaceState(history.state, '', link.href);
      this.lead(link.hash);
    }
  };

  /** To the section of that name, for which all have to be shown if it is the same. */
  private lead(hash: string) {
    const section = hash && this.root.querySelector<HTMLElement>(`.compared [id="${CSS.escape(hash.slice(1))}"]`);
    if (section) {
      const all = this.root.querySelector<HTMLInputElement>('#compare-all');
      if (all && section.classList.contains('same')) {
        all.checked = true;
      }
      this.show(section, 'start');
    }
  }

  private remember = (event: FocusEvent) => {
    this.worked = (event.target as Element).closest('article')?.id;
  };

  /** Where somebody was in a section that is shown anew: there, or, if it has become the same, at the next that has not. */
  private stay() {
    if (this.worked && document.activeElement === document.body) {
      const sections = [...this.root.querySelectorAll<HTMLElement>('article')];
      const from = sections.findIndex((section) => section.id === this.worked);
      const next = sections.slice(Math.max(from, 0)).find((section) => !section.classList.contains('same'));
      this.show(next ?? this.root.querySelector<HTMLElement>('.summary')!, 'nearest');
    }
  }

  private show(element: HTMLElement, block: ScrollLogicalPosition) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    bring(element, block);
  }

  private begin() {
    this.observer?.disconnect();
    this.seen.clear();
    this.observer = new IntersectionObserver((changed) => this.mark(changed), { rootMargin: '-30% 0px -40% 0px' });
    for (const section of this.root.querySelectorAll('article')) {
      this.observer.observe(section);
    }
  }

  /** The first one in the middle, where one reads. */
  private mark(changed: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of changed) {
      if (isIntersecting) {
        this.seen.add(target);
      } else {
        this.seen.delete(target);
      }
    }
    const current = [...this.root.querySelectorAll('article')].find((section) => this.seen.has(section));
    for (const link of this.root.querySelectorAll<HTMLAnchorElement>('.work > .outline a')) {
      if (current && link.hash === `#${current.id}`) {
        link.setAttribute('aria-current', 'true');
        bring(link, 'nearest');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
}

/** Twice: what comes near is laid out only then, and may be of another height than was thought. */
function bring(element: HTMLElement, block: ScrollLogicalPosition) {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block })));
}

customElements.define('compared-sections', ComparedSections);
