import type { Keys } from '../base/keys';
import { REDO, UNDO } from '../history/keys';

export const TEXT = {
  bold: ['Mod-b'],
  italic: ['Mod-i'],
  superscript: ['Mod-.'],
  link: ['Mod-k'],
  comment: ['Mod-Alt-m'],
  split: ['Mod-Alt-Enter'],
  undo: UNDO,
  redo: REDO,
  pastePlain: ['Mod-Shift-v'],
} as const satisfies Keys;

export const BLOCKS = {
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
} as const satisfies Keys;

/** Around the text. F8 is handled by the server. */
export const EDITOR = {
  toText: ['Enter'],
  write: ['F2'],
  save: ['Mod-s'],
  nextProblem: ['F8'],
  lastProblem: ['Shift-F8'],
  toTools: ['Alt-F10'],
  alongTools: ['ArrowLeft', 'ArrowRight'],
  leaveTools: ['Escape'],
} as const satisfies Keys;
