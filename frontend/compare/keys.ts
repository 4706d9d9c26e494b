import type { Keys } from '../base/keys';

/** Letters too: on many keyboards a bracket needs keys that mean something else. */
export const COMPARING = {
  previous: ['[', 'k'],
  next: [']', 'j'],
  swap: ['x'],
} as const satisfies Keys;
