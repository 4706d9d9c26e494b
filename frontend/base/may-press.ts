import { isTyping } from './keys';

/** What has keys of its own while it is open. */
const OPEN = '[role="menu"], [role="dialog"], [role="alertdialog"], vaadin-dialog, vaadin-context-menu';

/** Whether a key that needs no other does something now, unless someone has switched these off. */
export function mayPress(event: KeyboardEvent): boolean {
  const off = document.documentElement.hasAttribute('data-no-single-keys');
  return !off && !isTyping(event) && !event.composedPath().some((at) => at instanceof Element && at.matches(OPEN));
}
