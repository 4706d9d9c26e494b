import type { Keys } from '../base/keys';

export const ACTS = {
  next: ['j'],
  previous: ['k'],
  older: ['o'],
} as const satisfies Keys;
