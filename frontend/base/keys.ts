/**
 * Every key that does something here, by the place where it does: the one list that handlers ask and that people read.
 * `Mod` is ⌘ on a Mac and Ctrl elsewhere. That of the inbox's search is handled by the server.
 */
export const KEYS = {
  text: {
    bold: ['Mod-b'],
    italic: ['Mod-i'],
    superscript: ['Mod-.'],
    link: ['Mod-k'],
    comment: ['Mod-Alt-m'],
    split: ['Mod-Alt-Enter'],
    undo: ['Mod-z'],
    redo: ['Mod-Shift-z'],
    pastePlain: ['Mod-Shift-v'],
  },
  blocks: {
    paragraph: ['Mod-Alt-0'],
    subHeading: ['Mod-Alt-3'],
    orderedList: ['Mod-Shift-7'],
    bulletList: ['Mod-Shift-8'],
    checklist: ['Mod-Shift-9'],
    goOn: ['Enter'],
    goOnInStep: ['Shift-Enter'],
    goBack: ['Backspace'],
    nextPlace: ['Tab'],
    lastPlace: ['Shift-Tab'],
  },
  outline: {
    moveUp: ['Alt-ArrowUp'],
    moveDown: ['Alt-ArrowDown'],
    undo: ['Mod-z'],
    redo: ['Mod-Shift-z'],
  },
  editor: {
    toText: ['Enter'],
    save: ['Mod-s'],
    nextProblem: ['F8'],
    lastProblem: ['Shift-F8'],
    toTools: ['Alt-F10'],
    alongTools: ['ArrowLeft', 'ArrowRight'],
    leaveTools: ['Escape'],
  },
  inbox: {
    search: ['/'],
  },
  portal: {
    keys: ['?', 'Mod-/'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Place = keyof typeof KEYS;

/** How the keys are called that have a name of their own in some languages. */
export type KeyNames = Record<string, string>;

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };

/** Whether someone has just pressed this. */
export function isPressed(event: KeyboardEvent, key: string): boolean {
  const parts = key.split('-');
  const last = parts.at(-1)!;
  // Where a sign is on the keyboard, and whether it takes Shift, is another matter in every country.
  const isSign = /^[^a-z0-9]$/i.test(last);
  return (
    event.key.toLowerCase() === last.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (isSign || event.shiftKey === parts.includes('Shift'))
  );
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
