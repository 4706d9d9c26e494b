/**
 * The keys of a place, by what they do there. Each folder lists its own in its `keys.ts`, where its handlers have them
 * from and the list of keys as well. `Mod` is ⌘ on a Mac and Ctrl elsewhere.
 */
export type Keys = Record<string, readonly string[]>;

/** How the keys are called that have a name of their own in some languages. */
export type KeyNames = Record<string, string>;

const COMPOSED = 229;

const FIELD = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/**
 * A handler of keys that leaves alone what belongs to an input method: while it composes, Enter, Escape, Tab and the arrows
 * are about what it offers. Safari says so of the last key by its code only.
 */
export function unlessComposing(handle: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.isComposing && event.keyCode !== COMPOSED) {
      handle(event);
    }
  };
}

/** Whether someone has just pressed one of these. */
export function isPressed(event: KeyboardEvent, keys: readonly string[]): boolean {
  return keys.some((key) => {
    const parts = key.split('-');
    const last = parts.at(-1)!;
    const mod = parts.includes('Ctrl') ? event.ctrlKey : (event.ctrlKey || event.metaKey) === parts.includes('Mod');
    return (
      isKey(event, last) &&
      mod &&
      event.altKey === parts.includes('Alt') &&
      (isSign(last) || event.shiftKey === parts.includes('Shift'))
    );
  });
}

/** With Alt, a Mac writes other signs than the letters: where a letter is on the keyboard tells it. */
function isKey(event: KeyboardEvent, key: string): boolean {
  return event.key.toLowerCase() === key.toLowerCase() || (event.altKey && event.code === `Key${key.toUpperCase()}`);
}

/** Where a sign is on the keyboard, and whether it takes Shift, is another matter in every country. */
function isSign(key: string): boolean {
  return /^[^a-z0-9]$/i.test(key);
}

/**
 * Whether what is pressed is written somewhere, so that keys that need no other are letters. A field that was just closed
 * has the focus until the browser paints again, but takes no letters.
 */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.isContentEditable || (at.matches(FIELD) && (at.checkVisibility?.() ?? true)));
}

/** As people say it: Ctrl+Shift+8, or ⇧⌘8 on a Mac. */
export function spokenKey(key: string, names: KeyNames): string {
  const parts = key.split('-').map((part) => (isMac() && MAC[part]) || names[part] || SIGNS[part] || part);
  const last = parts.pop()!;
  const letter = last.length === 1 ? last.toUpperCase() : last;
  return isMac() ? [...parts.reverse(), letter].join('') : [...parts, letter].join('+');
}

/** As `aria-keyshortcuts` wants it. */
export function announcedKey(key: string): string {
  return key.replace('Mod', isMac() ? 'Meta' : 'Control').replaceAll('-', '+');
}

function isMac(): boolean {
  return /Mac|iP(hone|ad)/.test(navigator.platform);
}
