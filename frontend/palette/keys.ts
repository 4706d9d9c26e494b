import type { Keys } from '../base/keys';

export const PALETTE = {
  open: ['Mod-k'],
} as const satisfies Keys;
