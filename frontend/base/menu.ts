import type { ContextMenu, ContextMenuItem } from '@vaadin/context-menu/src/vaadin-context-menu.js';

export interface Choice extends ContextMenuItem {
  does?(): void;
}

/** A line between choices. */
export const LINE: Choice = { component: 'hr' };

const GAP = 2;
/** The part of the window's height below which a menu opens upwards. */
const LOWEST = 0.75;

const OPEN = 'menu-wanted';

let menu: ContextMenu | undefined;

/** Fetches what menus are made of, which nobody needs before the pointer or the focus comes near one. */
export function fetchMenu(): Promise<unknown> {
  return import('@vaadin/context-menu/src/vaadin-context-menu.js');
}

/** Opens a menu under a button, or over one that is far down, which then says so. */
export async function openMenu(button: HTMLElement, choices: Choice[]): Promise<void> {
  await fetchMenu();
  const { left, top, bottom } = button.getBoundingClientRect();
  const y = bottom > window.innerHeight * LOWEST ? top - GAP : bottom + GAP;
  const opening = theMenu();
  opening.listenOn = button;
  opening.items = choices;
  button.dispatchEvent(new CustomEvent(OPEN, { cancelable: true, detail: { x: Math.max(left, 1), y } }));
}

/** The only one: there is never more than one open. */
function theMenu(): ContextMenu {
  if (menu) {
    return menu;
  }
  menu = document.createElement('vaadin-context-menu');
  menu.openOn = OPEN;
  menu.addEventListener('item-selected', (chosen) => (chosen.detail.value as Choice).does?.());
  menu.addEventListener('opened-changed', (change) => {
    (menu!.listenOn as HTMLElement).setAttribute('aria-expanded', String(change.detail.value));
  });
  document.body.append(menu);
  notSelected.observe(menu, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
  return menu;
}

/** A choice in a menu is chosen or not, never selected: what its element says of that means nothing there (WAI-ARIA 1.2, 5.2.8.4). */
const notSelected = new MutationObserver((changes) => {
  for (const { target } of changes) {
    (target as Element).removeAttribute('aria-selected');
  }
});
