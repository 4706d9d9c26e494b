import type { Keys } from '../base/keys';
import { REDO, UNDO } from '../history/keys';

export const OUTLINE = {
  moveUp: ['Alt-ArrowUp'],
  moveDown: ['Alt-ArrowDown'],
  undo: UNDO,
  redo: REDO,
} as const satisfies Keys;
