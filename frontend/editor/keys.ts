import type { Keys } from '../base/keys';
import { REDO, UNDO } from '../history/keys';

export const OUTLINE = {
  moveUp: ['Alt-ArrowUp'],
  moveDown: ['Alt-ArrowDown'],
  previous: ['ArrowUp'],
  next: ['ArrowDown'],
  first: ['Home'],
  last: ['End'],
  toMenu: ['ArrowRight'],
  fromMenu: ['ArrowLeft'],
  undo: UNDO,
  redo: REDO,
} as const satisfies Keys;
